package org.synergymonitor.local.proof;

import java.util.Optional;

/** Which snapshots are compared; all without a choice. */
public record Selection(Optional<String> system, Optional<Long> revision) {
    boolean hasSystem(String id) {
        return system.map(id::equals).orElse(true);
    }

    boolean hasRevision(long number) {
        return revision.map(it -> it == number).orElse(true);
    }
}
