package org.synergymonitor.reporting.snapshot;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.reporting.alert.AlertStore;
import org.synergymonitor.reporting.delivery.ledger.Enqueueing;
import org.synergymonitor.reporting.intake.BatchIntake;
import org.synergymonitor.reporting.intake.Entry;
import org.synergymonitor.reporting.intake.Progress;
import org.synergymonitor.reporting.vintage.VintageWrites;

/** From {@code synergy-snapshots} into the store. */
@ApplicationScoped
public class SnapshotIntake {
    private final BatchIntake intake;
    private final SnapshotWrites snapshots;
    private final VintageWrites vintages;
    private final AlertStore alerts;
    private final Enqueueing deliveries;
    private final CurrentWrites current;
    private final Progress progress;

    SnapshotIntake(
            BatchIntake intake,
            SnapshotWrites snapshots,
            VintageWrites vintages,
            AlertStore alerts,
            Enqueueing deliveries,
            CurrentWrites current,
            Progress progress) {
        this.intake = intake;
        this.snapshots = snapshots;
        this.vintages = vintages;
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.current = current;
        this.progress = progress;
    }

    @Incoming(Topics.SYNERGY_SNAPSHOTS)
    public Uni<Void> take(ConsumerRecords<byte[], byte[]> batch) {
        return intake.take(batch, MeasuredRecord::decode, this::store);
    }

    /** {@code current} comes last: whoever sees a revision there finds its snapshot, its vintage and its alerts. */
    private void store(List<Entry<MeasuredRecord>> entries) {
        List<MeasuredRecord> kept =
                snapshots.insert(entries.stream().map(Entry::event).toList());
        vintages.insert(kept.stream().map(MeasuredRecord::vintage).toList());
        alerts.insert(kept.stream()
                .flatMap(measured -> measured.event().transitions().stream())
                .toList());
        deliveries.enqueue(kept.stream().map(it -> it.event().transitions()).toList());
        current.advance(kept);
        kept.forEach(measured ->
                progress.stored(Topics.SYNERGY_SNAPSHOTS, measured.event().recordedAt()));
    }
}
