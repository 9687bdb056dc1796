package org.synergymonitor.reporting.stream;

import java.time.Instant;
import java.util.List;

import org.synergymonitor.contracts.AlertTransitioned;

/**
 * A new snapshot, and the alerts that it moved.
 *
 * @param partition of the log, with the offset of its record
 */
record Change(int partition, long offset, Measured measured) {
    String system() {
        return measured.system();
    }

    /** The part of a {@code SynergyMeasured} that readers are told. */
    record Measured(String system, long revision, Instant recordedAt, List<AlertTransitioned> transitions) {
        Measured {
            if (system == null || recordedAt == null) {
                throw new IllegalArgumentException("a snapshot needs a system and a moment");
            }
            transitions = transitions == null ? List.of() : List.copyOf(transitions);
        }
    }
}
