package org.synergymonitor.systemtests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing lost, nothing twice: 20 systems, 2,000 releases, 20 kill -9 spread over all services and the embedded stack. */
class KillNineIT {
    private static final int SYSTEMS = 20;
    private static final int RELEASES = 100;
    private static final int KILLS = 20;
    private static final long SEED = 20261123;

    @TempDir
    Path data;

    private final List<PlannedSystem> systems = IntStream.range(0, SYSTEMS)
            .mapToObj(number -> PlannedSystem.revised(number, RELEASES))
            .toList();
    private final ExecutorService clients = Executors.newFixedThreadPool(SYSTEMS);
    private Stack stack;

    @BeforeEach
    void startTheStack() {
        stack = new Stack(data);
        stack.startAll();
    }

    @AfterEach
    void stopTheStack() {
        clients.shutdownNow();
        stack.close();
    }

    @Test
    void everyAcknowledgedReleaseIsInTheLogOnceAndEverySnapshotExistsOnce() throws InterruptedException {
        Semaphore mayPublish = new Semaphore(0);
        ReleaseClient client = new ReleaseClient(stack);

        List<CompletableFuture<List<String>>> acknowledged = systems.stream()
                .map(system -> CompletableFuture.supplyAsync(() -> client.publishAll(system, mayPublish), clients))
                .toList();
        killAtRandomMoments(acknowledged, mayPublish);

        Map<String, List<String>> receipts = new HashMap<>();
        for (int i = 0; i < SYSTEMS; i++) {
            receipts.put(systems.get(i).id(), acknowledged.get(i).join());
        }
        await("every snapshot is served")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> systems.stream().allMatch(client::hasFinalSnapshot));

        Outcome outcome = Outcome.of(stack, client);
        assertThat(outcome.releases())
                .as("acknowledged releases, in order, each once")
                .isEqualTo(receipts);
        outcome.isUndisturbed(systems);
        outcome.tellsEveryAlertOnce();
    }

    /** Lets the next releases go, and kills while they are on their way. */
    private void killAtRandomMoments(List<CompletableFuture<List<String>>> work, Semaphore mayPublish)
            throws InterruptedException {
        Random random = new Random(SEED);
        Stack.Member[] members = Stack.Member.values();
        for (int i = 0; i < KILLS; i++) {
            mayPublish.release(SYSTEMS * RELEASES / KILLS);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
            Stack.Member victim = members[i % members.length];
            assertThat(work)
                    .as("kill %d comes while releases are being published", i)
                    .anyMatch(it -> !it.isDone());
            long killed = System.nanoTime();
            stack.kill(victim);
            stack.start(victim);
            stack.awaitReady(victim);
            System.out.printf(
                    "kill -9 %2d of %-9s ready again after %.1f s%n",
                    i + 1, victim, Duration.ofNanos(System.nanoTime() - killed).toMillis() / 1000.0);
        }
    }
}
