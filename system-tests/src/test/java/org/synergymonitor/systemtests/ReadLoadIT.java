package org.synergymonitor.systemtests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long reads of a series take at a steady rate, counted from when each was due, so that waiting in line counts too. Its peer, in
 * the same run and at the same rate, is a file of the same service: what the machine and HTTP alone cost.
 */
@Tag("load")
class ReadLoadIT {
    private static final int PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private final Stack stack = Dashboard.running().stack();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void readsAtASteadyRate() {
        URI series = stack.reporting("/api/v1/systems/guangzhou/series");
        String tag = given().get(series).header("ETag");
        Map<String, HttpRequest> requests = new TreeMap<>(Map.of(
                "series, 200", HttpRequest.newBuilder(series).build(),
                "series, 304",
                        HttpRequest.newBuilder(series)
                                .header("If-None-Match", tag)
                                .build(),
                "peer: file of 6 kB",
                        HttpRequest.newBuilder(stack.reporting("/app/app.css")).build()));
        requests.values().forEach(it -> run(it, WARM_UP));
        requests.forEach((name, request) -> {
            double[] millis = run(request, MEASURED);
            assertThat(millis).hasSize((int) (MEASURED.toSeconds() * PER_SECOND));
            System.out.printf(
                    Locale.ROOT,
                    "read load: %-20s %d/s for %d s: p50 %.1f, p95 %.1f, p99 %.1f, greatest %.1f ms%n",
                    name,
                    PER_SECOND,
                    MEASURED.toSeconds(),
                    percentile(millis, 0.5),
                    percentile(millis, 0.95),
                    percentile(millis, 0.99),
                    percentile(millis, 1));
        });
    }

    private double[] run(HttpRequest request, Duration duration) {
        int count = (int) (duration.toSeconds() * PER_SECOND);
        double[] millis = new double[count];
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int at = i;
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .thenAccept(it -> {
                        if (it.statusCode() >= 400) {
                            throw new IllegalStateException("answered " + it.statusCode());
                        }
                        millis[at] = (System.nanoTime() - due) / 1e6;
                    }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        Arrays.sort(millis);
        return millis;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
