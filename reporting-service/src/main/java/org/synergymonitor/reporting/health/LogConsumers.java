package org.synergymonitor.reporting.health;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import org.apache.kafka.clients.consumer.Consumer;

import org.synergymonitor.contracts.Topics;

/**
 * The state of the consumers, asked on their own polling threads, which answer with or without a broker but may take a second: so
 * they are asked in the background, and a probe gets the last answer at once.
 */
@ApplicationScoped
public class LogConsumers {
    private static final List<String> CHANNELS = List.of(Topics.SYNERGY_SNAPSHOTS, Topics.STATISTICAL_RELEASES);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaClientService clients;
    private volatile boolean running = true;
    private volatile boolean joined;

    LogConsumers(KafkaClientService clients) {
        this.clients = clients;
    }

    /** @return false once a consumer has given up, as it does for example when another member takes its id */
    boolean running() {
        return running;
    }

    /** @return whether every consumer is a member of its group, be it without partitions */
    boolean joined() {
        return joined;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ask() {
        boolean memberOfAll = true;
        for (String channel : CHANNELS) {
            try {
                memberOfAll &= ask(channel, it -> it.groupMetadata().generationId() >= 0);
            } catch (TimeoutException busy) {
                memberOfAll &= joined;
            } catch (RuntimeException closed) {
                running = false;
                memberOfAll = false;
            }
        }
        joined = memberOfAll;
    }

    private boolean ask(String channel, Function<Consumer<Object, Object>, Boolean> question) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
        return consumer != null && consumer.runOnPollingThread(question).await().atMost(PATIENCE);
    }
}
