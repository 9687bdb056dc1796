package org.synergymonitor.ingestion.relay;

import java.time.Duration;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.synergymonitor.ingestion.Api;
import org.synergymonitor.ingestion.KafkaSettings;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.Stack;
import org.synergymonitor.ingestion.outbox.Appended;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.relay.OutboxRelay.State;
import org.synergymonitor.ingestion.release.ReleaseStore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.synergymonitor.ingestion.Api.accepted;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class TakeOverIT {
    Stack stack;

    @Inject
    OutboxRelay relay;

    @Inject
    KafkaSettings kafka;

    @Inject
    Settings settings;

    @Inject
    Outbox outbox;

    @Inject
    Backlog backlog;

    @Inject
    Appended appended;

    @Inject
    ProgressStore progress;

    @Inject
    ReleaseStore releases;

    @Inject
    MeterRegistry metrics;

    @Test
    void whoeverSendsEveryEventIsInTheLogOnce() throws InterruptedException {
        define("T1", definition("E1"));
        post(1, 10);
        stack.log().await("T1", 11);
        progress.save(Progress.NONE);
        OutboxRelay second = new OutboxRelay(kafka, settings, outbox, backlog, appended, progress, releases, metrics);

        second.start(new StartupEvent());
        await().atMost(20, SECONDS).until(() -> second.state() == State.SENDING);
        post(11, 20);
        stack.log().await("T1", 21);
        await().atMost(20, SECONDS).until(() -> relay.state() == State.WAITING || relay.state() == State.SENDING);
        second.stop(new ShutdownEvent());
        post(21, 30);

        stack.log().await("T1", 31);
        await().atMost(Duration.ofSeconds(20)).until(() -> relay.state() == State.SENDING);
    }

    @Test
    void aRegistryThatIsBehindItsLogAcceptsNothingThatCouldNotBeSent() throws InterruptedException {
        // Given two systems, of one of which the topic has an event that the registry does not know of
        define("T2", definition("E2"));
        define("T3", definition("E3"));
        stack.log().await("T2", 1);
        stack.log().append("T2", 7);
        progress.save(Progress.NONE);
        OutboxRelay second = new OutboxRelay(kafka, settings, outbox, backlog, appended, progress, releases, metrics);
        second.start(new StartupEvent());
        await().atMost(20, SECONDS).until(() -> second.state() == State.SENDING);

        // When, Then
        Api.post(release("2022-03-01T09:30:00+08:00", observation("E2", "output", "2021", "1")))
                .then()
                .statusCode(503)
                .body("errors[0].code", is("REGISTRY_BEHIND_LOG"));
        accepted(release("2022-03-01T09:30:00+08:00", observation("E3", "output", "2021", "1")));
        await().atMost(20, SECONDS)
                .until(() -> metrics.get("synergy.registry.behind").gauge().value() == 1);
        second.stop(new ShutdownEvent());
        accepted(release("2022-03-01T09:30:01+08:00", observation("E3", "output", "2021", "2")));
        stack.log().await("T3", 3);
        await().atMost(Duration.ofSeconds(20)).until(() -> relay.state() == State.SENDING);
    }

    private static void post(int from, int to) {
        for (int second = from; second <= to; second++) {
            accepted(release(
                    "2022-03-01T09:30:%02d+08:00".formatted(second),
                    observation("E1", "output", "2021", Integer.toString(second))));
        }
    }
}
