package org.synergymonitor.reporting.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.store.Schema;

/**
 * Takes a batch of the log into the store. What cannot be read goes to the dead letters; whatever else fails is tried again for as
 * long as it takes. Nothing waits on a thread meanwhile, and the consumer fetches no more than the batches already under way.
 */
@ApplicationScoped
public class BatchIntake {
    private static final Logger LOG = Logger.getLogger(BatchIntake.class);

    private final ReportingConfig config;
    private final DeadLetters deadLetters;
    private final RecordTracing tracing;
    private final Schema schema;
    private final MeterRegistry metrics;

    BatchIntake(
            ReportingConfig config,
            DeadLetters deadLetters,
            RecordTracing tracing,
            Schema schema,
            MeterRegistry metrics) {
        this.config = config;
        this.deadLetters = deadLetters;
        this.tracing = tracing;
        this.schema = schema;
        this.metrics = metrics;
    }

    /**
     * @param store puts the events of the batch into the store, in the order of the log; repeatable
     * @return completes when the batch is durable and can be acknowledged; never fails
     */
    public <T> Uni<Void> take(
            ConsumerRecords<byte[], byte[]> batch, Entry.Decoder<T> decoder, Consumer<List<Entry<T>>> store) {
        List<Entry<T>> entries = new ArrayList<>();
        Uni<Void> letters = Uni.createFrom().voidItem();
        for (ConsumerRecord<byte[], byte[]> source : batch) {
            try {
                entries.add(new Entry<>(source, decoder.decode(source)));
            } catch (Exception reason) {
                letters = letters.chain(() -> untilDone(deadLetters.send(source, reason)));
            }
        }
        return entries.isEmpty() ? letters : letters.chain(() -> untilDone(storing(entries, store)));
    }

    private <T> Uni<Void> storing(List<Entry<T>> entries, Consumer<List<Entry<T>>> store) {
        return Uni.createFrom()
                .<Void>item(() -> {
                    tracing.tracing(entries, () -> {
                        schema.ensure();
                        store.accept(entries);
                    });
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Void> untilDone(Uni<Void> attempt) {
        return attempt.onFailure()
                .invoke(failure -> {
                    metrics.counter("synergy.intake.retries").increment();
                    LOG.warnf("The batch is tried again: %s", failure);
                })
                .onFailure()
                .retry()
                .withBackOff(config.reporting().firstRetry(), config.reporting().longestRetry())
                .indefinitely();
    }
}
