package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Talks to the services as outsiders do, and asks again for as long as there is no answer that says yes or no. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Cluster cluster;

    Client(Cluster cluster) {
        this.cluster = cluster;
    }

    void define(Bureau bureau) {
        for (String system : bureau.systems()) {
            untilAnswered(
                    () -> HttpRequest.newBuilder(cluster.ingestion("/api/v1/systems/" + system))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(bureau.definition(system))),
                    () -> true);
        }
    }

    /**
     * @param goesOn whether to try again
     * @return the id it was accepted under, null if it was given up
     */
    String publish(String release, BooleanSupplier goesOn) {
        JsonNode receipt = untilAnswered(() -> post(cluster.ingestion("/api/v1/releases"), release), goesOn);
        return receipt == null ? null : receipt.get("releaseId").asText();
    }

    static HttpRequest.Builder post(URI uri, String json) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    boolean withdraw(String release, BooleanSupplier goesOn) {
        return untilAnswered(
                        () -> HttpRequest.newBuilder(cluster.ingestion("/api/v1/releases/" + release))
                                .DELETE(),
                        goesOn)
                != null;
    }

    /** @return of the system's newest snapshot, 0 if there is none or no answer */
    long sequence(String system) {
        HttpResponse<byte[]> answer =
                once(HttpRequest.newBuilder(cluster.reporting("/api/v1/systems/" + system + "/snapshots/latest")));
        try {
            return answer == null || answer.statusCode() != 200
                    ? 0
                    : JSON.readTree(answer.body()).get("sequence").asLong();
        } catch (IOException e) {
            return 0;
        }
    }

    /** @return whether the registry shows the release */
    boolean isVisible(String release) {
        HttpResponse<byte[]> answer = once(HttpRequest.newBuilder(cluster.ingestion("/api/v1/releases/" + release)));
        return answer != null && answer.statusCode() == 200;
    }

    /** @return null if there was none */
    HttpResponse<byte[]> once(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode untilAnswered(Supplier<HttpRequest.Builder> request, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            HttpResponse<byte[]> answer = once(request.get());
            if (answer != null && answer.statusCode() < 300) {
                return read(answer);
            }
            if (answer != null && answer.statusCode() < 500 && answer.statusCode() != 429) {
                throw new IllegalStateException("refused: " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            pause(BETWEEN_TRIES);
        }
        return null;
    }

    static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
