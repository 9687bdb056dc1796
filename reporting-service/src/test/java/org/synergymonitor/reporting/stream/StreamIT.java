package org.synergymonitor.reporting.stream;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.Eventually;
import org.synergymonitor.reporting.LogWriter;
import org.synergymonitor.reporting.SampleSystem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Readers of the stream, over real HTTP, on a real broker. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StreamIT {
    Backends backends;

    private final List<Reading> readings = new ArrayList<>();
    private LogWriter log;

    @BeforeEach
    void openLog() {
        log = new LogWriter(backends.bootstrapServers());
    }

    @AfterEach
    void closeAll() {
        readings.forEach(Reading::close);
        log.close();
    }

    @Test
    void newSnapshotIsToldOnceItCanBeRead() {
        // Given
        Iterable<SynergyMeasured> rest = begun("told");
        Reading reading = read("?system=told", null);
        reading.awaitLine("retry:3000");
        assertThat(reading.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reading.header("X-Accel-Buffering")).isEqualTo("no");

        // When
        rest.forEach(it -> log.write(List.of(it)));

        // Then
        reading.awaitLine("event:snapshot");
        reading.awaitLineWith("\"system\":\"told\",\"revision\":2");
        given().get("/api/v1/systems/told/snapshots/2").then().statusCode(200);
    }

    @Test
    void readerWhoComesBackGetsWhatItMissedAndNothingOfOtherSystems() {
        // Given
        Iterable<SynergyMeasured> rest = begun("missed");
        Iterable<SynergyMeasured> others = begun("unasked");
        Reading first = read("?system=missed", null);
        first.awaitLine("retry:3000");
        String cursor = first.lastId();
        first.close();
        others.forEach(it -> log.write(List.of(it)));
        rest.forEach(it -> log.write(List.of(it)));
        Eventually.await()
                .until(() -> given().get("/api/v1/systems/missed").jsonPath().getLong("revision") > 1);

        // When
        Reading again = read("?system=missed", cursor);

        // Then
        again.awaitLineWith("\"system\":\"missed\",\"revision\":2");
        assertThat(again.lines).noneMatch(it -> it.contains("unasked")).doesNotContain("event:resync");
    }

    @Test
    void readerWhoseCursorIsUnknownIsToldToLookForItself() {
        begun("lost");

        Reading reading = read("?system=lost&lastEventId=nonsense", null);

        reading.awaitLine("event:resync");
    }

    @Test
    void unknownSystemIsRefused() {
        given().get("/api/v1/stream?system=nobody-knows")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("SYSTEM_NOT_FOUND"));
    }

    /** @return what comes after the first snapshot, which is stored */
    private Iterable<SynergyMeasured> begun(String id) {
        List<SynergyMeasured> history = new SampleSystem(id).history();
        log.write(history.subList(0, 1));
        Eventually.await()
                .until(() -> given().get("/api/v1/systems/" + id + "/snapshots/latest")
                                .statusCode()
                        == 200);
        return history.subList(1, history.size());
    }

    private Reading read(String query, String lastEventId) {
        Reading reading = new Reading(query, lastEventId);
        readings.add(reading);
        return reading;
    }

    /** An open stream. */
    private static final class Reading {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpResponse<Stream<String>> answer;

        Reading(String query, String lastEventId) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    URI.create("http://localhost:" + RestAssured.port + "/api/v1/stream" + query));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            answer = HttpClient.newHttpClient()
                    .sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                    .join();
            Thread reader = new Thread(this::follow);
            reader.setDaemon(true);
            reader.start();
        }

        private void follow() {
            try {
                answer.body().forEach(lines::add);
            } catch (UncheckedIOException closed) {
                lines.add("closed");
            }
        }

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        String lastId() {
            return lines.stream()
                    .filter(it -> it.startsWith("id:"))
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .substring("id:".length())
                    .strip();
        }

        void awaitLine(String line) {
            Eventually.await().until(() -> lines.contains(line));
        }

        void awaitLineWith(String part) {
            Eventually.await().until(() -> lines.stream().anyMatch(it -> it.contains(part)));
        }

        void close() {
            answer.body().close();
        }
    }
}
