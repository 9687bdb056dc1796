package org.synergymonitor.reporting.series;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.snapshot.SnapshotId;

/** The series of snapshots as they were answered: a snapshot is long and never another one, its series short and often asked for. */
@ApplicationScoped
class SeriesAnswers {
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Cache<Key, byte[]> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] answer) -> answer.length)
            .build();

    /** @param measured read only if the answer is not kept */
    byte[] of(SnapshotId snapshot, boolean csv, Supplier<SynergyMeasured> measured) {
        byte[] kept = answers.getIfPresent(new Key(snapshot, csv));
        if (kept != null) {
            return kept;
        }
        SynergyMeasured read = measured.get();
        byte[] answer = csv ? csv(read) : EventCodec.encode(SynergySeries.of(read));
        // what was read may be of a newer snapshot than was asked for a moment ago
        answers.put(
                new Key(
                        new SnapshotId(
                                read.system(),
                                read.revision(),
                                read.measurement().modelVersion()),
                        csv),
                answer);
        return answer;
    }

    private static byte[] csv(SynergyMeasured read) {
        return SeriesCsv.write(SynergySeries.of(read).periods(), SynergySeries.subsystems(read.definition()), false)
                .getBytes(StandardCharsets.UTF_8);
    }

    private record Key(SnapshotId snapshot, boolean csv) {}
}
