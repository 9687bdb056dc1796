package org.synergymonitor.systemtests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.systemtests.Stack.Member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a release of one value costs in the default system, one after the other and ten at a time. */
@Tag("load")
class CpuPerReleaseIT {
    private static final int WARM_UP = 300;
    private static final int MEASURED = 500;
    private static final Duration IDLE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private final DefaultSystem system = new DefaultSystem();
    private final HttpClient http = HttpClient.newHttpClient();
    private Stack stack;
    private int revision;

    @BeforeEach
    void startTheStack() throws Exception {
        stack = new Stack(data);
        stack.startAll();
        send("PUT", "/api/v1/systems/" + system.id(), system.json());
        awaitSnapshot(++revision);
        send("POST", "/api/v1/releases", system.history());
        awaitSnapshot(++revision);
    }

    @AfterEach
    void stopTheStack() {
        stack.close();
    }

    @Test
    void everyReleaseMakesARevisionAndItsCpuTimeIsTold() throws Exception {
        publish(WARM_UP, 1);
        double loadBefore = load();

        CpuTime oneByOne = publish(MEASURED, 1);
        CpuTime byTens = publish(MEASURED, 10);
        CpuTime idle = idle();

        System.out.println(table(oneByOne, byTens, idle));
        System.out.printf(
                Locale.ROOT,
                "%d and %d releases in %.0f and %.0f s; %d processors, load of the machine %.1f before, %.1f after%n",
                MEASURED,
                MEASURED,
                oneByOne.wall().toMillis() / 1000.0,
                byTens.wall().toMillis() / 1000.0,
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                load());
        assertThat(status(revision + 1)).isEqualTo(404);
        assertThat(revision).isEqualTo(2 + WARM_UP + 2 * MEASURED);
    }

    /** @param atATime releases before the next wait for their snapshot */
    private CpuTime publish(int releases, int atATime) throws Exception {
        CpuTime before = CpuTime.of(stack);
        for (int i = 0; i < releases; i += atATime) {
            for (int j = 0; j < atATime; j++) {
                send("POST", "/api/v1/releases", system.revision());
                revision++;
            }
            awaitSnapshot(revision);
        }
        return CpuTime.of(stack).since(before);
    }

    private CpuTime idle() {
        CpuTime before = CpuTime.of(stack);
        await("nothing happens")
                .during(IDLE)
                .atMost(IDLE.multipliedBy(2))
                .pollInterval(IDLE.dividedBy(4))
                .until(() -> status(revision + 1) == 404);
        return CpuTime.of(stack).since(before);
    }

    private void awaitSnapshot(int number) {
        await("snapshot " + number)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(number) == 200);
    }

    private int status(int snapshot) throws IOException, InterruptedException {
        URI uri = stack.reporting("/api/v1/systems/" + system.id() + "/snapshots/" + snapshot);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void send(String method, String path, byte[] json) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(stack.ingestion(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
    }

    private static String table(CpuTime oneByOne, CpuTime byTens, CpuTime idle) {
        StringBuilder table = new StringBuilder(String.format(
                "CPU, ms per release %14s %12s %14s %12s %12s%n",
                "one at a time", "idle less", "ten at a time", "idle less", "idle, ms/s"));
        for (Member member : Member.values()) {
            table.append(
                    row(member.name().toLowerCase(Locale.ROOT), oneByOne, byTens, idle, it -> it.milliseconds(member)));
        }
        return table.append(row("total", oneByOne, byTens, idle, it -> Arrays.stream(Member.values())
                        .mapToDouble(it::milliseconds)
                        .sum()))
                .toString();
    }

    private static String row(
            String label, CpuTime oneByOne, CpuTime byTens, CpuTime idle, ToDoubleFunction<CpuTime> milliseconds) {
        double idleShare = milliseconds.applyAsDouble(idle) / idle.wall().toMillis();
        ToDoubleFunction<CpuTime> idleLess =
                it -> milliseconds.applyAsDouble(it) - idleShare * it.wall().toMillis();
        return String.format(
                Locale.ROOT,
                "%-19s %14.1f %12.1f %14.1f %12.1f %12.1f%n",
                label,
                milliseconds.applyAsDouble(oneByOne) / MEASURED,
                idleLess.applyAsDouble(oneByOne) / MEASURED,
                milliseconds.applyAsDouble(byTens) / MEASURED,
                idleLess.applyAsDouble(byTens) / MEASURED,
                1000 * idleShare);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
