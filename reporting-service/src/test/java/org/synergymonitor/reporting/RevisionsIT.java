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
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/**
 * Revision 7 takes back the fall of 2022; 2023 is preliminary in revisions 8 and 9, which differ in trade alone, and final in
 * revision 10.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RevisionsIT {
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
    void theTriangleHasARowForEachRevisionThatChangedTheSeries() {
        // Given
        List<SynergyMeasured> history = written("triangle");

        // When
        JsonPath triangle = get("/api/v1/systems/triangle/revisions").jsonPath(DOUBLES);

        // Then
        assertThat(triangle.getString("series")).isEqualTo("chained");
        assertThat(triangle.getList("periods")).containsExactly("2019", "2020", "2021", "2022", "2023");
        assertThat(triangle.getList("revisions.revision")).containsExactly(10, 9, 8, 7, 6, 5, 4);
        assertThat(triangle.getList("revisions[0].added")).containsExactly("2023");
        assertThat(triangle.getList("revisions[3].revised", String.class)).contains("2022");
        assertThat(triangle.getString("revisions[3].release")).isEqualTo("r7");
        assertThat(triangle.getString("revisions[3].releasedAt")).isEqualTo("2023-03-01T09:30:00+08:00");
        assertThat(triangle.getString("revisions[3].recordedAt")).isEqualTo("2024-01-01T07:00:00.000000500Z");
        assertThat(triangle.getDouble("revisions[4].values['2022']"))
                .isEqualTo(chained(history.get(5), 3))
                .isNegative();
        assertThat(triangle.getDouble("revisions[3].values['2022']"))
                .isEqualTo(chained(history.get(6), 3))
                .isPositive();
        assertThat(triangle.getString("revisions[1].preliminary.period")).isEqualTo("2023");
        get("/api/v1/systems/triangle/revisions?rows=all").then().body("revisions", hasSize(10));
    }

    @Test
    void theTriangleIsReadPageByPage() {
        // Given
        written("paged-triangle");
        String triangle = "/api/v1/systems/paged-triangle/revisions?series=u_cluster&limit=3";

        // When
        get(triangle)
                // Then
                .then()
                .body("revisions.revision", equalTo(List.of(10, 8, 7)));
        get(triangle + "&before=7").then().body("revisions.revision", equalTo(List.of(6, 5, 4)));
        get(triangle + "&before=4").then().body("revisions", hasSize(0));
    }

    @Test
    void theTriangleIsAlsoCsv() {
        // Given
        List<SynergyMeasured> history = written("csv-triangle");

        // When
        String csv = given().accept("text/csv")
                .get("/api/v1/systems/csv-triangle/revisions?series=chained&limit=4")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Vary", containsString("Accept"))
                .header("ETag", "W/\"csv-triangle@10@" + Measurement.MODEL_VERSION + "\"")
                .extract()
                .asString();

        // Then
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("revision,sequence,recordedAt,release,releasedAt,2019,2020,2021,2022,2023,"
                        + "preliminary_period,preliminary,preliminary_share");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(4))
                .startsWith("7,7,2024-01-01T07:00:00.000000500Z,r7,2023-03-01T09:30+08:00,")
                .endsWith("," + chained(history.get(6), 3) + ",,,,");
        assertThat(lines.get(2)).contains(",,2023,");
    }

    @Test
    void theSummaryComparesFirstPublishedWithLatest() {
        // Given
        List<SynergyMeasured> history = written("summary");

        // When
        JsonPath summary = get("/api/v1/systems/summary/revisions/summary").jsonPath(DOUBLES);

        // Then
        assertThat(summary.getMap("series")).containsOnlyKeys("fixed", "chained", "u_trade", "u_cluster");
        assertThat(summary.getInt("series.chained.vintages")).isEqualTo(10);
        String flipped = "series.chained.periods.find{it.period=='2022'}";
        assertThat(summary.getString(flipped + ".status")).isEqualTo("REVISED");
        assertThat(summary.getBoolean(flipped + ".signChanged")).isTrue();
        assertThat(summary.getInt(flipped + ".first.edition.revision")).isEqualTo(6);
        assertThat(summary.getDouble(flipped + ".first.value")).isEqualTo(chained(history.get(5), 3));
        assertThat(summary.getDouble(flipped + ".latest.value")).isEqualTo(chained(history.get(9), 3));
        assertThat(summary.getDouble(flipped + ".revision"))
                .isEqualTo(chained(history.get(9), 3) - chained(history.get(5), 3));
        String once = "series.chained.periods.find{it.period=='2023'}";
        assertThat(summary.getString(once + ".status")).isEqualTo("SINGLE_VINTAGE");
        assertThat(summary.getDouble(once + ".firstOfAnyKind.share")).isBetween(0.3, 1.0);
        assertThat(summary.getInt("series.chained.overall.n")).isEqualTo(4);
        List<Double> revisions = summary.getList("series.chained.periods.absoluteRevision", Double.class);
        assertThat(summary.getDouble("series.chained.overall.meanAbsolute"))
                .isPositive()
                .isCloseTo(revisions.stream().mapToDouble(Double::doubleValue).sum() / 4, within(1e-15));
        assertThat(summary.getList("series.chained.turningPoints.falseSignals.period"))
                .contains("2022");
        assertThat(summary.getList("series.chained.turningPoints.missed")).isEmpty();
    }

    @Test
    void preliminaryValuesAreComparedWithTheFirstFinalOne() {
        // Given
        List<SynergyMeasured> history = written("accuracy");

        // When
        JsonPath accuracy = get("/api/v1/systems/accuracy/preliminary").jsonPath(DOUBLES);

        // Then
        double first = preliminary(history.get(7));
        double last = preliminary(history.get(8));
        double settled = chained(history.get(9), 4);
        assertThat(accuracy.getString("series.chained.status")).isEqualTo("COMPARED");
        assertThat(accuracy.getList("series.chained.periods.period")).containsExactly("2023");
        String period = "series.chained.periods[0]";
        assertThat(accuracy.getDouble(period + ".first.value")).isEqualTo(first);
        assertThat(accuracy.getDouble(period + ".last.value")).isEqualTo(last).isNotEqualTo(first);
        assertThat(accuracy.getDouble(period + ".last.share")).isBetween(0.3, 1.0);
        assertThat(accuracy.getInt(period + ".finalValue.edition.revision")).isEqualTo(10);
        assertThat(accuracy.getDouble(period + ".lastRevision")).isEqualTo(settled - last);
        assertThat(accuracy.getBoolean(period + ".signRight")).isEqualTo(last < 0 == settled < 0);
        assertThat(accuracy.getDouble("series.chained.fromFirst.meanAbsolute")).isEqualTo(Math.abs(settled - first));
        assertThat(accuracy.getInt("series.chained.fromLast.n")).isEqualTo(1);
    }

    @Test
    void anEntityTagSparesTheClientWhatItHas() {
        written("tagged-revisions");

        for (String path : List.of("revisions", "revisions/summary", "preliminary")) {
            given().header("If-None-Match", "W/\"tagged-revisions@10@" + Measurement.MODEL_VERSION + "\"")
                    .get("/api/v1/systems/tagged-revisions/" + path)
                    .then()
                    .statusCode(304);
            given().header("If-None-Match", "W/\"tagged-revisions@9@" + Measurement.MODEL_VERSION + "\"")
                    .get("/api/v1/systems/tagged-revisions/" + path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aSystemWithoutUSaysSoByStatus() {
        // Given
        log.write(new SampleSystem("empty-history").history().subList(0, 2));
        SnapshotsIT.awaitRevision("empty-history", 2);

        // When
        get("/api/v1/systems/empty-history/revisions/summary")
                // Then
                .then()
                .body("series.chained.status", is("NOTHING_PUBLISHED"))
                .body("series.chained.overall.status", is("NOTHING_TO_COMPARE"));
        get("/api/v1/systems/empty-history/preliminary").then().body("series.fixed.status", is("NO_PRELIMINARY_VALUE"));
        get("/api/v1/systems/empty-history/revisions").then().body("revisions", hasSize(0));
    }

    @Test
    void aWrongQuestionIsAProblem() {
        written("asked-revisions");
        String revisions = "/api/v1/systems/asked-revisions/revisions";

        for (String wrong : List.of("series=u_nothing", "rows=some", "limit=0", "before=x", "format=xml")) {
            get(revisions + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].field", is(wrong.substring(0, wrong.indexOf('='))))
                    .body("errors[0].message.zh", notNullValue());
        }
        for (String path : List.of("revisions", "revisions/summary", "preliminary")) {
            get("/api/v1/systems/nobody/" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("errors[0].code", is("SYSTEM_NOT_FOUND"));
        }
    }

    private List<SynergyMeasured> written(String id) {
        SampleSystem system = new SampleSystem(id);
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.release(2022, 7, 22, 10, 10)));
        history.add(system.measured(system.release(2023, 8, 25, 11)));
        history.add(system.measured(system.release(2023, 8, 21, 11)));
        history.add(system.measured(system.release(2023, 8, 25, 11, 9)));
        log.write(history);
        SnapshotsIT.awaitRevision(id, 10);
        return history;
    }

    private static double chained(SynergyMeasured measured, int index) {
        return measured.measurement().chained().get(index).value();
    }

    private static double preliminary(SynergyMeasured measured) {
        return measured.measurement()
                .preliminary()
                .orElseThrow()
                .chained()
                .orElseThrow()
                .value();
    }
}
