package org.synergymonitor.reporting.health;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import org.apache.kafka.clients.consumer.Consumer;

import org.synergymonitor.contracts.Topics;

/** The state of the consumers, asked on their own polling threads, which answer with or without a broker. */
@ApplicationScoped
public class LogConsumers {
    private static final List<String> CHANNELS = List.of(Topics.SYNERGY_SNAPSHOTS, Topics.STATISTICAL_RELEASES);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaClientService clients;

    LogConsumers(KafkaClientService clients) {
        this.clients = clients;
    }

    /** @return false once a consumer has given up, as it does for example when another member takes its id */
    boolean running() {
        return CHANNELS.stream().allMatch(channel -> ask(channel, it -> true, true));
    }

    /** @return whether every consumer is a member of its group, be it without partitions */
    boolean joined() {
        return CHANNELS.stream()
                .allMatch(channel -> ask(channel, it -> it.groupMetadata().generationId() >= 0, false));
    }

    private boolean ask(String channel, Function<Consumer<Object, Object>, Boolean> question, boolean ifBusy) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
        if (consumer == null) {
            return ifBusy;
        }
        try {
            return consumer.runOnPollingThread(question).await().atMost(PATIENCE);
        } catch (TimeoutException busy) {
            return ifBusy;
        } catch (RuntimeException closed) {
            return false;
        }
    }
}
