package org.synergymonitor.local.proof;

/** Something that keeps the proof from being complete. */
public sealed interface Finding {

    /** @param stored the digest that the snapshot bears; the recomputed one, if only its numbers are others than that says */
    record Different(String system, long revision, String stored, String recomputed) implements Finding {}

    /** The log has an event that makes this revision, but there is no snapshot of it. */
    record Missing(String system, long revision) implements Finding {}

    /** No event of the log makes this revision. */
    record Surplus(String system, long revision) implements Finding {}

    /** A revision has a second snapshot of the same model version. */
    record Twice(String system, long revision) implements Finding {}

    /** What comes after the gap cannot be recomputed. */
    record Gap(String system, long lacking, long found) implements Finding {}

    /** The first records of a partition are gone. */
    record Truncated(String topic, int partition, long begin) implements Finding {}

    /** A record that no service can read either: it was put aside. */
    record Unreadable(String topic, int partition, long offset, String reason) implements Finding {}
}
