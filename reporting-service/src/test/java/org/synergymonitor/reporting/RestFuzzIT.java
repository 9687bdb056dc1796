package org.synergymonitor.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.fuzzing.rest.Body;
import org.synergymonitor.fuzzing.rest.RestFuzz;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.fuzzing.rest.Body.json;

/** Whatever is asked of any operation; {@code -Drest.fuzz.requests} and {@code -Drest.fuzz.seed} ask more and other things. */
@QuarkusTest
@TestProfile(RestFuzzIT.Profile.class)
@QuarkusTestResource(value = Backends.class, restrictToAnnotatedClass = true)
class RestFuzzIT {
    private static final String RULE = """
            {"system":"fuzz","rule":{"id":"r","severity":"critical","condition":{"type":"degree","series":"chained","threshold":0.1},
             "confirmations":{"open":2,"close":1},"labels":{"team":"x"}}}""";
    private static final String DESTINATION = """
            {"kind":"webhook","name":"fuzz","url":"http://127.0.0.1:1/hook"}""";
    private static final String DECISION = """
            {"until":"2036-01-01T00:00:00Z","by":"analyst","reason":"fuzz"}""";
    private static final String MUTE = """
            {"from":"2026-01-01T00:00:00Z","until":"2036-01-01T00:00:00Z","system":"fuzz","alert":"chained","by":"analyst","reason":"fuzz"}""";

    Backends backends;

    @Test
    void everyAnswerIsInTimeDeclaredAndNoDefect() throws IOException {
        SampleSystem system = new SampleSystem("fuzz");
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            log.writeStored(system, system.history());
        }
        String mute = created("/api/v1/mutes", MUTE);
        String destination = created("/api/v1/destinations", DESTINATION);
        Body definition = json(new String(EventCodec.encode(system.definition()), StandardCharsets.UTF_8));
        Map<String, String> breaches = RestFuzz.breaches(
                RestAssured.port,
                given().accept("application/json").get("/q/openapi").asByteArray(),
                Map.ofEntries(
                        entry("system", List.of("fuzz", "fuzz", "none")),
                        entry("id", List.of(mute, destination, "none")),
                        entry("alert", List.of("chained", "fixed")),
                        entry("revision", List.of("1", "6")),
                        entry("weights", List.of("live", "3")),
                        entry("limits", List.of("live", "4")),
                        entry("series", List.of("fixed", "chained", "u_trade")),
                        entry("period", List.of("2020", "2022")),
                        entry("asOf", List.of("2024-01-01T04:00:00Z", "2026-01-01T00:00:00Z")),
                        entry("asOfTime", List.of("releasedAt", "recordedAt")),
                        entry("limit", List.of("1", "100")),
                        entry("compare", List.of("1", "5")),
                        entry("name", List.of("common.schema.json", "definition.schema.json")),
                        entry(
                                "path",
                                List.of(
                                        "/dataflow/SM/SYNERGY/1.0/A.CN.fuzz.chained",
                                        "/dataflow/SM/SYNERGY/1.0/*",
                                        "/*/*/*/*/A..fuzz.",
                                        "/dataflow,dataflow/SM/SYNERGY/~/.,.,."))),
                Map.of(
                        "POST /api/v1/systems/{system}/preview", List.of(definition),
                        "POST /api/v1/alert-rules/preview", List.of(json(RULE)),
                        "POST /api/v1/destinations", List.of(json(DESTINATION)),
                        "POST /api/v1/mutes", List.of(json(MUTE)),
                        "PUT /api/v1/systems/{system}/alerts/{alert}/acknowledgement", List.of(json(DECISION)),
                        "PUT /api/v1/systems/{system}/alerts/{alert}/silence", List.of(json(DECISION))),
                4000);

        assertThat(breaches).isEmpty();
    }

    private static String created(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Backends of its own, since it asks for everything of everybody. */
    public static final class Profile implements QuarkusTestProfile {}
}
