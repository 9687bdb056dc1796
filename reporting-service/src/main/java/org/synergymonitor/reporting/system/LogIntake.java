package org.synergymonitor.reporting.system;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.reporting.intake.BatchIntake;
import org.synergymonitor.reporting.intake.Entry;
import org.synergymonitor.reporting.intake.Progress;

/** From {@code statistical-releases} into the store. */
@ApplicationScoped
public class LogIntake {
    private final BatchIntake intake;
    private final CellWrites cells;
    private final SystemStore systems;
    private final Progress progress;

    LogIntake(BatchIntake intake, CellWrites cells, SystemStore systems, Progress progress) {
        this.intake = intake;
        this.cells = cells;
        this.systems = systems;
        this.progress = progress;
    }

    @Incoming(Topics.STATISTICAL_RELEASES)
    public Uni<Void> take(ConsumerRecords<byte[], byte[]> batch) {
        return intake.take(batch, LogRecord::decode, this::store);
    }

    /** The cells come first: a system's sequence says that they are there up to it. */
    private void store(List<Entry<SystemEvent>> entries) {
        List<SystemEvent> events = entries.stream().map(Entry::event).toList();
        cells.insert(events);
        systems.fold(events);
        events.forEach(event -> progress.stored(Topics.STATISTICAL_RELEASES, event.recordedAt()));
    }
}
