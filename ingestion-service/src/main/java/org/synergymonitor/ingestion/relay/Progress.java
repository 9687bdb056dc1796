package org.synergymonitor.ingestion.relay;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known to be in the topic: before {@code offsets}, every system has all its events up to {@code sequences}. Once true this stays
 * true, so an old one is no mistake: it only makes for more reading.
 *
 * @param offsets by partition, the next to be read
 * @param sequences by system, the last event that is there
 */
record Progress(Map<Integer, Long> offsets, Map<String, Long> sequences) {
    static final Progress NONE = new Progress(Map.of(), Map.of());

    Progress {
        offsets = Map.copyOf(offsets);
        sequences = Map.copyOf(sequences);
    }

    long offset(int partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    long sequence(String system) {
        return sequences.getOrDefault(system, 0L);
    }

    Progress and(Map<Integer, Long> laterOffsets, Map<String, Long> laterSequences) {
        Map<Integer, Long> nowOffsets = new HashMap<>(offsets);
        laterOffsets.forEach((partition, offset) -> nowOffsets.merge(partition, offset, Math::max));
        Map<String, Long> nowSequences = new HashMap<>(sequences);
        laterSequences.forEach((system, sequence) -> nowSequences.merge(system, sequence, Math::max));
        return new Progress(nowOffsets, nowSequences);
    }
}
