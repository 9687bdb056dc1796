package org.synergymonitor.model.panel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.SystemDefinition;

/** An entry in the log of one composite system, the source of truth. */
public sealed interface SystemEvent {
    /** @return the id of the composite system */
    String system();

    /** @return 1, 2, 3, … within the system, without gaps */
    long sequence();

    /** @return when the event was published into the log; never decreasing within a system */
    Instant recordedAt();

    /** The system was defined, or its definition changed. */
    record SystemDefined(String system, long sequence, Instant recordedAt, SystemDefinition definition)
            implements SystemEvent {
        public SystemDefined {
            require(system, sequence, recordedAt);
            if (!definition.id().equals(system)) {
                throw new IllegalArgumentException("the definition of " + definition.id() + " cannot define " + system);
            }
        }
    }

    /**
     * A release came out that holds observations the system uses.
     *
     * @param release its identity
     * @param agency who published it
     * @param dataflow of which data set it is a release
     * @param releasedAt when the bureau published it, with its offset
     * @param receivedAt when it was accepted here
     * @param observations those that this system uses, each cell once
     * @param provenance where its bytes came from; empty in events of before it was recorded
     */
    record ReleasePublished(
            String system,
            long sequence,
            Instant recordedAt,
            String release,
            String agency,
            String dataflow,
            OffsetDateTime releasedAt,
            Instant receivedAt,
            List<Observation> observations,
            Optional<Provenance> provenance)
            implements SystemEvent {
        public ReleasePublished {
            require(system, sequence, recordedAt);
            Identifier.require("release id", release);
            if (agency == null || dataflow == null || releasedAt == null || receivedAt == null || provenance == null) {
                throw new IllegalArgumentException("release " + release
                        + " needs agency, dataflow, releasedAt and receivedAt, and a provenance that may be empty");
            }
            observations = List.copyOf(observations);
            if (observations.stream().map(Observation::cell).distinct().count() < observations.size()) {
                throw new IllegalArgumentException("release " + release + " names a cell twice");
            }
        }
    }

    /**
     * A release was withdrawn: what was there before it holds again. What it says of the release besides its identity is empty in
     * events of before that was recorded.
     *
     * @param release its identity
     * @param agency who published it
     * @param dataflow of which data set it is a release
     * @param releasedAt when the bureau published it, with its offset
     * @param provenance where its bytes came from
     */
    record ReleaseWithdrawn(
            String system,
            long sequence,
            Instant recordedAt,
            String release,
            Optional<String> agency,
            Optional<String> dataflow,
            Optional<OffsetDateTime> releasedAt,
            Optional<Provenance> provenance)
            implements SystemEvent {
        public ReleaseWithdrawn {
            require(system, sequence, recordedAt);
            Identifier.require("release id", release);
            if (agency == null || dataflow == null || releasedAt == null || provenance == null) {
                throw new IllegalArgumentException(
                        "what the withdrawal of release " + release + " does not know is empty, not null");
            }
        }
    }

    /** The system is no longer monitored; defining it again continues its sequence and revision. */
    record SystemRetired(String system, long sequence, Instant recordedAt) implements SystemEvent {
        public SystemRetired {
            require(system, sequence, recordedAt);
        }
    }

    private static void require(String system, long sequence, Instant recordedAt) {
        Identifier.require("system id", system);
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence begins at 1, but is " + sequence);
        }
        if (recordedAt == null) {
            throw new IllegalArgumentException("event " + sequence + " of " + system + " has no recordedAt");
        }
    }
}
