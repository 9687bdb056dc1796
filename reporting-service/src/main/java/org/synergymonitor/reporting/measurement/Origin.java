package org.synergymonitor.reporting.measurement;

import java.time.Instant;
import java.util.Optional;

/**
 * What a measurement was made of.
 *
 * @param recomputed whether it was made for this answer; if not, it is the one of the snapshot
 * @param revision the snapshot whose definition holds, and whose panel, unless {@code releasedBy} says otherwise
 * @param sequence of the event of the log up to which cells count
 * @param releasedBy what was released later does not count
 * @param weights {@code live}, or the revision whose weights count
 * @param limits {@code live}, or the revision whose limits count
 */
public record Origin(
        String system,
        boolean recomputed,
        long revision,
        long sequence,
        Optional<Instant> releasedBy,
        String weights,
        String limits,
        String modelVersion,
        String digest) {

    /** @return weak: every representation of the same measurement carries it */
    public String entityTag() {
        return "W/\"" + system + "@" + revision + "@" + sequence + "@" + digest + "\"";
    }
}
