package org.synergymonitor.reporting;

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SeriesIT {
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
    void theSeriesHoldsFinalAndPreliminaryPeriods() {
        // Given
        SynergyMeasured newest = written("series");
        Measurement measurement = newest.measurement();

        // When
        JsonPath series = get("/api/v1/systems/series/series").jsonPath(DOUBLES);

        // Then
        assertThat(series.getString("system")).isEqualTo("series");
        assertThat(series.getInt("revision")).isEqualTo(7);
        assertThat(series.getList("periods.period")).containsExactly("2018", "2019", "2020", "2021", "2022", "2023");
        assertThat(series.getList("periods.status").subList(4, 6)).isEqualTo(List.of("FINAL", "PRELIMINARY"));
        assertThat(series.getMap("periods[0]")).containsKeys("fixed", "chained").containsEntry("fixed", null);
        assertThat(series.getDouble("periods[4].fixed"))
                .isEqualTo(measurement.fixed().get(3).value());
        assertThat(series.getDouble("periods[4].chained"))
                .isEqualTo(measurement.chained().get(3).value())
                .isNegative();
        assertThat(series.getDouble("periods[4].orderDegrees.cluster"))
                .isEqualTo(measurement.subsystems().get(1).orderDegrees().get(4));
        assertThat(series.getDouble("periods[5].chained"))
                .isEqualTo(measurement
                        .preliminary()
                        .orElseThrow()
                        .chained()
                        .orElseThrow()
                        .value());
    }

    @Test
    void theSeriesIsAlsoCsv() {
        // Given
        SynergyMeasured newest = written("csv");

        // When
        String csv = given().accept("text/csv")
                .get("/api/v1/systems/csv/series")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Vary", containsString("Accept"))
                .header("ETag", "W/\"csv@7@" + Measurement.MODEL_VERSION + "\"")
                .extract()
                .asString();

        // Then
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(7).startsWith("period,status,u_trade,u_cluster,U_fixed,U_chained");
        assertThat(lines.get(1)).startsWith("2018,FINAL,").endsWith(",,");
        assertThat(lines.get(5))
                .endsWith("," + newest.measurement().fixed().get(3).value() + ","
                        + newest.measurement().chained().get(3).value());
        assertThat(lines.get(6)).startsWith("2023,PRELIMINARY,");
        assertThat(get("/api/v1/systems/csv/series?format=csv").asString()).isEqualTo(csv);
        given().accept("text/csv")
                .get("/api/v1/systems/csv/series?format=json")
                .then()
                .contentType(startsWith("application/json"));
    }

    @Test
    void theSeriesOfAnEarlierRevisionOrInstantIsServedToo() {
        // Given
        written("earlier");

        // When
        get("/api/v1/systems/earlier/series?revision=4")
                // Then
                .then()
                .body("revision", is(4))
                .body("periods.period", is(List.of("2018", "2019", "2020")));
        get("/api/v1/systems/earlier/series?asOf=2024-01-01T03:30:00Z")
                .then()
                .body("revision", is(3))
                .body("periods", is(List.of()));
        given().header("If-None-Match", "W/\"earlier@4@" + Measurement.MODEL_VERSION + "\"")
                .get("/api/v1/systems/earlier/series?revision=4")
                .then()
                .statusCode(304);
    }

    @Test
    void aWrongQuestionIsAProblem() {
        written("asked");

        get("/api/v1/systems/asked/series?format=xml").then().statusCode(400).body("errors[0].field", is("format"));
        get("/api/v1/systems/asked/series?revision=4&asOf=2024-01-01T03:30:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("revision"));
        given().accept("image/png")
                .get("/api/v1/systems/asked/series")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    /** @return the newest snapshot: five complete years, and one that is preliminary */
    private SynergyMeasured written(String id) {
        SampleSystem system = new SampleSystem(id);
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.release(2023, 8, 25, 9)));
        log.write(history);
        SnapshotsIT.awaitRevision(id, 7);
        return history.get(6);
    }
}
