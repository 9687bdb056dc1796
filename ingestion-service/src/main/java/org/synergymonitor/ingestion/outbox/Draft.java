package org.synergymonitor.ingestion.outbox;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.SystemDefinition;

/**
 * What an event is to say, before it has a place in the log.
 *
 * @param key makes it happen once per system; {@code null} takes one from the sequence, for what may happen again
 * @param cells how many cells it may add
 */
public record Draft(
        EventKind kind,
        String key,
        Optional<String> release,
        List<String> indicators,
        Optional<SystemDefinition> definition,
        int cells) {

    public static Draft defined(SystemDefinition definition) {
        return new Draft(EventKind.SYSTEM_DEFINED, null, Optional.empty(), List.of(), Optional.of(definition), 0);
    }

    public static Draft retired() {
        return new Draft(EventKind.SYSTEM_RETIRED, null, Optional.empty(), List.of(), Optional.empty(), 0);
    }

    public static Draft published(String key, String release, List<String> indicators, int cells) {
        return new Draft(EventKind.RELEASE_PUBLISHED, key, Optional.of(release), indicators, Optional.empty(), cells);
    }

    public static Draft withdrawn(String key, String release) {
        return new Draft(EventKind.RELEASE_WITHDRAWN, key, Optional.of(release), List.of(), Optional.empty(), 0);
    }
}
