package org.synergymonitor.reporting.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.alert.OpenAlert;
import org.synergymonitor.reporting.snapshot.Current;

/**
 * A system in the list.
 *
 * @param revision the newest one stored, with its {@code recordedAt}; absent before the first
 * @param fixed the newest final U against the fixed base; null before the first
 * @param chained the same against the complete period before
 */
public record SystemSummary(
        String id,
        Optional<Names> names,
        boolean retired,
        Optional<Long> revision,
        Optional<Instant> recordedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) Current.Degree fixed,
        @JsonInclude(JsonInclude.Include.ALWAYS) Current.Degree chained,
        List<OpenAlert> openAlerts) {

    static SystemSummary of(
            String id, Optional<RegisteredSystem> registered, Optional<Current> current, List<OpenAlert> openAlerts) {
        return new SystemSummary(
                id,
                registered
                        .flatMap(RegisteredSystem::definition)
                        .map(SystemDefinition::names)
                        .or(() -> current.map(Current::names)),
                registered.map(RegisteredSystem::retired).orElse(false),
                current.map(it -> it.snapshot().revision()),
                current.map(Current::recordedAt),
                current.flatMap(it -> it.degree(Base.FIXED)).orElse(null),
                current.flatMap(it -> it.degree(Base.CHAINED)).orElse(null),
                openAlerts);
    }
}
