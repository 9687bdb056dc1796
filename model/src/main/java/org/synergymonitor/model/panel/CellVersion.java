package org.synergymonitor.model.panel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * One value that a cell was given.
 *
 * @param releasedAt when the bureau published it
 * @param sequence of the event that brought it
 * @param value {@code null} for a deletion
 */
public record CellVersion(Instant releasedAt, long sequence, String release, Double value, ObsStatus status) {
    /** The greatest wins: later published, then later in the log. */
    public static final Comparator<CellVersion> PRECEDENCE =
            Comparator.comparing(CellVersion::releasedAt).thenComparingLong(CellVersion::sequence);

    boolean saysTheSameAs(CellVersion other) {
        return Objects.equals(value, other.value) && status == other.status;
    }
}
