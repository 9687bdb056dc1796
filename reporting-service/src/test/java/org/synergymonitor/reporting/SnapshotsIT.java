package org.synergymonitor.reporting;

import java.time.Instant;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.measurement.Measurement;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SnapshotsIT {
    Backends backends;

    private LogWriter log;

    @BeforeEach
    void openLog() {
        log = new LogWriter(backends.bootstrapServers());
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void aSnapshotIsServedExactlyAsItWasOnTheTopic() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("exact").history();

        // When
        log.write(history);

        // Then
        SynergyMeasured newest = history.get(5);
        awaitRevision("exact", 6);
        assertThat(get("/api/v1/systems/exact/snapshots/latest").asByteArray()).isEqualTo(EventCodec.encode(newest));
        assertThat(get("/api/v1/systems/exact/snapshots/6").asByteArray()).isEqualTo(EventCodec.encode(newest));
        assertThat(get("/api/v1/systems/exact/snapshots/2").asByteArray()).isEqualTo(EventCodec.encode(history.get(1)));
        get("/api/v1/systems/exact/snapshots/2").then().body("cause.provenance.sha256", is("c0ffee00".repeat(8)));
    }

    @Test
    void anEntityTagSparesTheClientWhatItHas() {
        // Given
        log.write(new SampleSystem("tagged").history());
        awaitRevision("tagged", 6);
        String tag = "W/\"tagged@6@" + Measurement.MODEL_VERSION + "\"";

        // When
        given().header("If-None-Match", "\"other\", \"tagged@6@" + Measurement.MODEL_VERSION + "\"")
                .get("/api/v1/systems/tagged/snapshots/latest")
                // Then
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "no-cache")
                .body(is(""));
        given().header("If-None-Match", "W/\"tagged@5@" + Measurement.MODEL_VERSION + "\"")
                .get("/api/v1/systems/tagged/snapshots/latest")
                .then()
                .statusCode(200)
                .header("ETag", tag);
        given().head("/api/v1/systems/tagged/snapshots/latest")
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body(is(""));
        get("/api/v1/systems/tagged/snapshots/3").then().header("Cache-Control", "no-cache");
        get("/api/v1/systems/tagged/snapshots/3?modelVersion=" + Measurement.MODEL_VERSION)
                .then()
                .header("Cache-Control", containsString("immutable"));
    }

    @Test
    void anOlderRevisionAfterANewerOneIsKeptButNotCurrent() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("late").history();
        log.write(history.get(4));
        awaitRevision("late", 5);

        // When
        log.write(history.get(2));

        // Then
        await().until(() -> get("/api/v1/systems/late/snapshots/3").statusCode() == 200);
        get("/api/v1/systems/late").then().body("revision", is(5));
        get("/api/v1/systems/late/snapshots/latest").then().body("revision", is(5));
    }

    @Test
    void asOfFindsWhatAReaderCouldHaveKnown() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("known").history();
        Instant third = history.get(2).recordedAt();

        // When
        log.write(history);
        awaitRevision("known", 6);

        // Then
        asOf("known", third.toString()).then().statusCode(200).body("revision", is(3));
        asOf("known", third.minusNanos(1).toString()).then().statusCode(200).body("revision", is(2));
        asOf("known", third.plusSeconds(3599).toString()).then().statusCode(200).body("revision", is(3));
        asOf("known", "2030-01-01T08:00:00+08:00").then().statusCode(200).body("revision", is(6));
        asOf("known", "2001-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors[0].field", is("asOf"));
        asOf("known", "yesterday")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].code", is("INVALID_PARAMETER"))
                .body("errors[0].field", is("asOf"))
                .body("errors[0].value", is("yesterday"))
                .body("errors[0].message.zh", containsString("asOf"))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void theListOfSnapshotsIsReadPageByPage() {
        // Given
        log.write(new SampleSystem("paged").history());
        awaitRevision("paged", 6);

        // When
        get("/api/v1/systems/paged/snapshots?limit=2&before=6")
                // Then
                .then()
                .statusCode(200)
                .body("system", is("paged"))
                .body("snapshots.revision", equalTo(List.of(5, 4)))
                .body("snapshots[0].cause.event", is("ReleasePublished"))
                .body("snapshots[0].recordedAt", is("2024-01-01T05:00:00.000000500Z"));
        get("/api/v1/systems/paged/snapshots").then().body("snapshots", hasSize(6));
        get("/api/v1/systems/paged/snapshots?limit=0").then().statusCode(400).body("errors[0].field", is("limit"));
    }

    @Test
    void whatDoesNotExistIsAProblem() {
        problem("/api/v1/systems/nobody", 404, "SYSTEM_NOT_FOUND");
        problem("/api/v1/systems/nobody/snapshots", 404, "SYSTEM_NOT_FOUND");
        problem("/api/v1/systems/nobody/snapshots/latest", 404, "SYSTEM_NOT_FOUND");
        problem("/api/v1/systems/nobody/snapshots/1", 404, "SYSTEM_NOT_FOUND");
        problem("/api/v1/systems/nobody/series", 404, "SYSTEM_NOT_FOUND");
        problem("/api/v1/systems/nobody/alerts", 404, "SYSTEM_NOT_FOUND");
        problem("/api/v1/systems/nobody/snapshots/one", 400, "INVALID_PARAMETER");
        problem("/api/v1/nothing", 404, "NOT_FOUND");
        given().delete("/api/v1/systems").then().statusCode(405).contentType("application/problem+json");
        given().post("/api/v1/systems/nobody/series").then().statusCode(405).contentType("application/problem+json");
        given().accept("image/png")
                .get("/api/v1/systems")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void theInterfaceDescribesItself() {
        get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem("/api/v1/systems/{system}/series"));
    }

    private static void problem(String path, int status, String code) {
        get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("errors[0].code", is(code));
    }

    private static Response asOf(String system, String instant) {
        return given().queryParam("asOf", instant).get("/api/v1/systems/" + system + "/snapshots");
    }

    static void awaitRevision(String system, int revision) {
        await().until(() -> Integer.valueOf(revision)
                .equals(get("/api/v1/systems/" + system).path("revision")));
    }
}
