package org.synergymonitor.ingestion.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.synergymonitor.ingestion.Stack;
import org.synergymonitor.ingestion.Store;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
@WithTestResource(PulledBureau.class)
class SourceRunsIT {
    private static final String MARCH = "2022-03-01T09:30:00+08:00";

    PulledBureau bureau;

    @Inject
    SourceStore sources;

    @Inject
    Store store;

    @Test
    void rejectedBytesAreNotReadAgainBeforeSomebodyAsks() {
        bureau.says("/again", 200, release(MARCH, observation("R1", "output", "20x1", "1")));
        declare("again", "");
        SourceState rejected = awaitOutcome("again", Outcome.REJECTED);

        sources.put("again", due(rejected));

        SourceState again = awaitOutcome("again", Outcome.UNCHANGED);
        assertThat(again.report()).isEqualTo(rejected.report());
        assertThat(again.reason()).isEqualTo(rejected.reason());
        assertThat(again.nextRunAt()).isAfter(rejected.lastRunAt());
        given().post("/api/v1/sources/again/run").then().statusCode(202);
        assertThat(awaitOutcome("again", Outcome.REJECTED).report()).isNotEqualTo(rejected.report());
    }

    @Test
    void aRunIsMadeByOneReplicaUnlessThatIsGoneForGood() {
        bureau.says("/claimed", 200, march("R2"));
        bureau.says("/later", 200, march("R3"));
        claim("claimed", "another", Instant.now());

        declare("claimed", "");
        declare("later", "");

        awaitOutcome("later", Outcome.ACCEPTED);
        assertThat(bureau.asked("/claimed")).isEmpty();
        claim("claimed", "another", Instant.EPOCH);
        awaitOutcome("claimed", Outcome.ACCEPTED);
        await().atMost(20, SECONDS).until(() -> store.collection("source-runs").countDocuments() == 0);
    }

    @Test
    void aReplicaThatStartsAgainTakesUpTheRunThatItLeft() {
        bureau.says("/left", 200, march("R4"));
        claim("left", "0", Instant.now());

        declare("left", "");

        awaitOutcome("left", Outcome.ACCEPTED);
    }

    @Test
    void whatIsKeptBackIsNotShown() {
        bureau.says("/early", 200, march("R5"));

        declare("early", ",\"embargoUntil\":\"2999-01-01T00:00:00Z\"");

        SourceState accepted = awaitOutcome("early", Outcome.ACCEPTED);
        assertThat(accepted.releaseId()).isNull();
        assertThat(given().queryParam("limit", 500).get("/api/v1/releases").asString())
                .doesNotContain("source:early");
    }

    @Test
    void theReportOfWhatMayBeUnderEmbargoIsNotShown() {
        String observation = observation("R6", "output", "20x1", "1");
        bureau.says(
                "/own", 200, release(MARCH, observation.replace("}", ",\"embargoTime\":\"2999-01-01T00:00:00Z\"}")));
        bureau.says("/unread", 200, release(MARCH, observation.replace("}", ",\"value\":2}")));
        bureau.says("/whole", 200, release(MARCH, observation));

        declare("own", "");
        declare("unread", "");
        declare("whole", ",\"embargoUntil\":\"2999-01-01T00:00:00Z\"");

        for (String id : List.of("own", "unread", "whole")) {
            SourceState rejected = awaitOutcome(id, Outcome.REJECTED);
            assertThat(rejected.report()).as(id).isNull();
            assertThat(rejected.reason()).as(id).isNotNull();
        }
    }

    private static SourceState due(SourceState state) {
        return state.stillRejected(Instant.EPOCH, Duration.ZERO);
    }

    private void claim(String id, String instance, Instant at) {
        var claims = store.collection("source-runs");
        Document run = new Document("_id", id + "|" + Instant.EPOCH);
        claims.deleteOne(run);
        claims.insertOne(new Document(run).append("instance", instance).append("claimedAt", at));
    }

    private SourceState awaitOutcome(String id, Outcome outcome) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> sources.state(id).orElse(null),
                        it -> it != null
                                && it.lastOutcome() == outcome
                                && it.lastRunAt().isAfter(Instant.EPOCH));
    }

    private void declare(String id, String further) {
        given().contentType(ContentType.JSON)
                .body("""
                        {"url":"http://127.0.0.1:%s/%s","every":"PT1H"%s}""".formatted(bureau.port(), id, further))
                .put("/api/v1/sources/" + id)
                .then()
                .statusCode(200);
    }

    private static String march(String area) {
        return release(MARCH, observation(area, "output", "2021", "1"));
    }
}
