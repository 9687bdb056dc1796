package org.synergymonitor.reporting;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.measurement.Measurement;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MeasurementIT {
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(NumberReturnType.DOUBLE);

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
    void asOfAReleaseTimeItIsRecomputedFromWhatWasReleasedByThen() {
        // Given
        SampleSystem system = new SampleSystem("released");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.vintage(OffsetDateTime.parse("2023-06-01T00:00:00Z"), 2019, 3, 12, 7, 4)));
        log.writeStored(system, history);

        // When
        JsonPath then = get("/api/v1/systems/released/measurement?asOfTime=releasedAt&asOf=2021-03-01T01:30:00Z")
                .jsonPath();

        // Then
        assertThat(then.getString("measurement.digest"))
                .isEqualTo(history.get(3).measurement().digest())
                .isEqualTo(then.getString("origin.digest"));
        assertThat(then.getList("panel.periods")).containsExactly("2018", "2019", "2020");
        assertThat(then.getMap("origin"))
                .containsEntry("recomputed", true)
                .containsEntry("revision", 7)
                .containsEntry("sequence", 7)
                .containsEntry("releasedBy", "2021-03-01T01:30:00Z")
                .containsEntry("weights", "live")
                .containsEntry("modelVersion", Measurement.MODEL_VERSION);
        get("/api/v1/systems/released/series?asOfTime=releasedAt&asOf=2021-03-01T01:30:00Z")
                .then()
                .body("origin.digest", is(history.get(3).measurement().digest()))
                .body("periods.period", is(List.of("2018", "2019", "2020")));
        get("/api/v1/systems/released/measurement?asOfTime=releasedAt&asOf=2030-01-01T00:00:00Z")
                .then()
                .body("origin.digest", is(history.get(6).measurement().digest()));
    }

    @Test
    void aVintageThatCameLateChangesThePastAndAWithdrawnOneNoTime() {
        // Given
        SampleSystem system = new SampleSystem("belated");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.withdrawn("r4")));
        system.vintage(OffsetDateTime.parse("2018-12-01T00:00:00Z"), 2018, 9, 9, 9, 9);
        log.writeStored(system, history);

        // When
        JsonPath early = get("/api/v1/systems/belated/measurement?asOfTime=releasedAt&asOf=2018-12-31T00:00:00Z")
                .jsonPath();

        // Then
        assertThat(early.getList("panel.periods")).containsExactly("2018");
        assertThat(early.getString("panel.status")).isEqualTo("INSUFFICIENT_PERIODS");
        assertThat(early.getInt("origin.sequence")).isEqualTo(8);
        assertThat(early.getInt("origin.revision")).isEqualTo(7);
        get("/api/v1/systems/belated/measurement?asOfTime=releasedAt&asOf=2022-12-31T00:00:00Z")
                .then()
                .body("panel.periods", is(List.of("2018", "2019", "2021")));
    }

    @Test
    void whatIsStoredIsNotRecomputed() {
        // Given
        List<SynergyMeasured> history = written("plain");

        // When
        get("/api/v1/systems/plain/measurement?asOf=2024-01-01T05:30:00Z")
                // Then
                .then()
                .body("origin.recomputed", is(false))
                .body("origin.revision", is(5))
                .body("origin.digest", is(history.get(4).measurement().digest()));
    }

    @Test
    void untilTheCellsAreThereItIsTriedAgainLater() {
        // Given
        log.write(new SampleSystem("behind").history());
        SnapshotsIT.awaitRevision("behind", 6);

        // When
        get("/api/v1/systems/behind/measurement?asOfTime=releasedAt&asOf=2021-03-02T00:00:00Z")
                // Then
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("errors[0].code", is("CELLS_BEHIND"))
                .body("errors[0].message.zh", not(empty()));
        get("/api/v1/systems/behind/snapshots/6/provenance").then().statusCode(503);
    }

    @Test
    void frozenWeightsAndLimitsLeaveThePastAsItWas() {
        // Given
        List<SynergyMeasured> history = written("frozen");
        SynergyMeasured then = history.get(4);

        // When
        JsonPath series =
                get("/api/v1/systems/frozen/series?weights=5&limits=5").jsonPath(DOUBLES);

        // Then
        assertThat(series.getMap("origin")).containsEntry("weights", "5").containsEntry("limits", "5");
        assertThat(series.getDouble("periods[3].fixed"))
                .isEqualTo(then.measurement().fixed().get(2).value())
                .isNotEqualTo(history.get(5).measurement().fixed().get(2).value());
        assertThat(series.getList("periods[4].flags")).containsExactly("BEYOND_LIMITS");
        assertThat(series.getMap("periods[3]")).doesNotContainKey("flags");
        assertThat(given().accept("text/csv")
                        .get("/api/v1/systems/frozen/series?weights=5&limits=5")
                        .asString()
                        .lines())
                .startsWith("period,status,u_trade,u_cluster,U_fixed,U_chained,flags")
                .last()
                .asString()
                .endsWith(",BEYOND_LIMITS");
        String tag = get("/api/v1/systems/frozen/measurement?weights=6&limits=6")
                .then()
                .body("origin.recomputed", is(true))
                .body("origin.digest", is(history.get(5).measurement().digest()))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/systems/frozen/measurement?weights=6&limits=6")
                .then()
                .statusCode(304);
    }

    @Test
    void weightsOfOtherIndicatorsAreRefusedByName() {
        // Given
        SampleSystem system = new SampleSystem("narrowed");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.narrowed()));
        log.writeStored(system, history);

        // When
        get("/api/v1/systems/narrowed/series?weights=6")
                // Then
                .then()
                .statusCode(422)
                .body("errors.code", is(List.of("INDICATOR_ONLY_IN_REVISION")))
                .body("errors.value", is(List.of("a2")));
        get("/api/v1/systems/narrowed/series?revision=6&weights=7&limits=7")
                .then()
                .statusCode(422)
                .body("errors.code", is(List.of("INDICATOR_NOT_IN_REVISION", "INDICATOR_NOT_IN_REVISION")))
                .body("errors.field", is(List.of("weights", "limits")))
                .body("errors.value", is(List.of("a2", "a2")));
        get("/api/v1/systems/narrowed/series?limits=6").then().statusCode(200).body("periods.size()", is(5));
    }

    @Test
    void aWrongQuestionIsAProblem() {
        written("puzzled");

        assertProblem("asOfTime=yesterday&asOf=2024-01-01T03:30:00Z", 400, "asOfTime");
        assertProblem("asOfTime=releasedAt", 400, "asOf");
        assertProblem("asOfTime=releasedAt&asOf=soon", 400, "asOf");
        assertProblem("asOfTime=releasedAt&asOf=2024-01-01T03:30:00Z&revision=4", 400, "revision");
        assertProblem("weights=old", 400, "weights");
        assertProblem("limits=99", 404, "limits");
        assertProblem("weights=2", 422, "weights");
        assertProblem("weights=5&modelVersion=0", 400, "modelVersion");
    }

    private static void assertProblem(String query, int status, String field) {
        get("/api/v1/systems/puzzled/measurement?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].field", is(field));
    }

    private List<SynergyMeasured> written(String id) {
        SampleSystem system = new SampleSystem(id);
        List<SynergyMeasured> history = system.history();
        log.writeStored(system, history);
        return history;
    }
}
