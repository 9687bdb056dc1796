package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.synergymonitor.contracts.EventCodec;

/** Publishes as a bureau would: one release after the other, each again until it is acknowledged. */
final class ReleaseClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Stack stack;

    ReleaseClient(Stack stack) {
        this.stack = stack;
    }

    void define(PlannedSystem system) {
        untilAcknowledged(HttpRequest.newBuilder(stack.ingestion("/api/v1/systems/" + system.id()))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(EventCodec.encode(system.definition()))));
    }

    /**
     * @param mayPublish one permit a release
     * @return the ids of the acknowledged releases, in order
     */
    List<String> publishAll(PlannedSystem system, Semaphore mayPublish) {
        define(system);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < system.releases(); i++) {
            mayPublish.acquireUninterruptibly();
            acknowledged.add(untilAcknowledged(HttpRequest.newBuilder(stack.ingestion("/api/v1/releases"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(EventCodec.encode(release(system, i)))))
                    .get("releaseId")
                    .asText());
        }
        return acknowledged;
    }

    boolean hasFinalSnapshot(PlannedSystem system) {
        try {
            return snapshot(system, "latest").get("sequence").asInt() == system.lastSequence();
        } catch (IOException e) {
            return false;
        }
    }

    /** @return the digest of every revision that reporting serves */
    List<String> storedDigests(PlannedSystem system) {
        try {
            int revisions = snapshot(system, "latest").get("revision").asInt();
            List<String> digests = new ArrayList<>();
            for (int revision = 1; revision <= revisions; revision++) {
                digests.add(snapshot(system, String.valueOf(revision))
                        .get("measurement")
                        .get("digest")
                        .asText());
            }
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> release(PlannedSystem system, int index) {
        return Map.of(
                "agency",
                "NBS",
                "dataflow",
                system.id(),
                "releasedAt",
                system.releasedAt(index),
                "observations",
                system.release(index).stream()
                        .map(observation -> Map.of(
                                "refArea", system.area(),
                                "indicator", observation.indicator(),
                                "timePeriod", observation.period().toString(),
                                "value", observation.value()))
                        .toList());
    }

    private JsonNode untilAcknowledged(HttpRequest.Builder request) {
        while (true) {
            try {
                HttpResponse<byte[]> response =
                        http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() < 300) {
                    return JSON.readTree(response.body());
                }
                if (response.statusCode() < 500) {
                    throw new IllegalStateException("refused: " + new String(response.body(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // not acknowledged: a killed service or store; the same release is published again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode snapshot(PlannedSystem system, String revision) throws IOException {
        HttpResponse<byte[]> response = get("/api/v1/systems/" + system.id() + "/snapshots/" + revision);
        if (response.statusCode() != 200) {
            throw new IOException("snapshot " + revision + " of " + system.id() + ": " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<byte[]> get(String path) throws IOException {
        try {
            URI uri = stack.reporting(path);
            return http.send(
                    HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
