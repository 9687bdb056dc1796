package org.synergymonitor.reporting.pool;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.reporting.system.RegisteredSystem;

/**
 * The live systems that measure alike, whatever their areas.
 *
 * @param definition of any of them
 * @param systems by id, ascending
 */
record PoolMembers(SystemDefinition definition, List<RegisteredSystem> systems) {
    static PoolMembers of(SystemDefinition definition, List<RegisteredSystem> all) {
        return new PoolMembers(
                definition,
                all.stream()
                        .filter(system -> !system.retired()
                                && system.definition()
                                        .filter(definition::measuresAlike)
                                        .isPresent())
                        .sorted(Comparator.comparing(RegisteredSystem::id))
                        .toList());
    }

    /** @return {@code system@sequence} of each: all that the pool follows from */
    List<String> sequences() {
        return systems.stream()
                .map(system -> system.id() + "@" + system.sequence())
                .toList();
    }

    String entityTag() {
        String text = sequences() + "@" + Measurement.MODEL_VERSION;
        return "W/\"" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
