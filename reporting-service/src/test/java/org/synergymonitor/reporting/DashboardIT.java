package org.synergymonitor.reporting;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.reporting.page.Numerals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** The pages and the SDMX answers over HTTP, beside what the model says. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DashboardIT {
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
    void pageOfASystemHoldsEveryDegreeInBothLanguages() {
        SynergyMeasured newest = written("pages-numbers");

        String zh = page("/systems/pages-numbers?lang=zh");
        String en = page("/systems/pages-numbers?lang=en");

        assertThat(zh).contains("<html lang=\"zh-CN\">");
        assertThat(en).contains("<html lang=\"en\">");
        for (SynergyDegree degree : newest.measurement().chained()) {
            assertThat(zh).contains("data-value=\"" + degree.value() + "\"").contains(Numerals.signed(degree.value()));
            assertThat(en).contains(">" + Numerals.signed(degree.value()) + "</td>");
        }
    }

    @Test
    void missingCellsOfTheNewestPeriodAreMarked() {
        SampleSystem system = new SampleSystem("pages-missing");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.release(2023, 8)));
        log.write(history);
        SnapshotsIT.awaitRevision("pages-missing", 7);

        assertThat(page("/systems/pages-missing?lang=en"))
                .contains("value in 2023, incomplete")
                .contains("data-mark=\"missing\">missing</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history", "/alerts", "/definition", "/briefing"})
    void everyPageOfASystemAnswersAndAnUnknownSystemIsAPageToo(String page) {
        written("pages-all");

        page("/systems/pages-all" + page);

        given().accept("text/html")
                .get("/systems/pages-nobody" + page + "?lang=en")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is no composite system pages-nobody"));
    }

    @Test
    void figureIsCsvInFullPrecision() {
        SynergyMeasured newest = written("pages-csv");

        String csv = given().get("/systems/pages-csv?lang=en&figure=degree-chained")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("pages-csv-degree-chained.csv"))
                .extract()
                .asString();

        assertThat(csv.lines().skip(1))
                .hasSizeGreaterThanOrEqualTo(newest.measurement().chained().size())
                .first()
                .asString()
                .contains("," + newest.measurement().chained().get(0).value() + ",");
    }

    @Test
    void wrongParametersAreToldOnAPage() {
        written("pages-wrong");

        for (String query : new String[] {"period=never", "series=other", "asOf=yesterday", "revision=0"}) {
            given().accept("text/html")
                    .get("/systems/pages-wrong?lang=en&" + query)
                    .then()
                    .statusCode(400)
                    .contentType("text/html")
                    .body(containsString("class=\"problem\""));
        }
        given().get("/api/v1/systems/pages-wrong/series?asOf=yesterday")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void languageIsRememberedAndNegotiated() {
        given().accept("text/html")
                .get("/?lang=en")
                .then()
                .statusCode(200)
                .cookie("lang", equalTo("en"))
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"));
        given().accept("text/html")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get("/")
                .then()
                .header("Content-Language", "en");
        given().accept("text/html").cookie("lang", "en").get("/").then().header("Content-Language", "en");
        given().accept("text/html").get("/").then().header("Content-Language", "zh-CN");
    }

    @Test
    void nothingOfOtherOriginsIsLoaded() {
        given().accept("text/html")
                .get("/")
                .then()
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'; style-src 'self';"))
                .header("X-Content-Type-Options", "nosniff");
        given().get("/app/charts.js").then().statusCode(200).header("Cache-Control", "no-cache");
        given().get("/_static/echarts/6.0.0/dist/echarts.esm.min.js").then().statusCode(200);
    }

    @Test
    void sdmxAnswersAreConditionalAndNegotiated() {
        SynergyMeasured newest = written("sdmx-asked");
        String path = "/sdmx/v2/data/dataflow/SM/SYNERGY/~/*.*.sdmx-asked.chained";

        String csv = given().accept("application/vnd.sdmx.data+csv;version=2.1.0")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().skip(1))
                .hasSizeGreaterThanOrEqualTo(newest.measurement().chained().size())
                .first()
                .asString()
                .contains("," + newest.measurement().chained().get(0).value() + ",");

        String tag = given().get(path).header("ETag");
        JsonPath json = given().get(path).jsonPath();
        assertThat(json.getString("data.structures[0].dimensions.series[3].values[0].id"))
                .isEqualTo("chained");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        given().header("If-Modified-Since", given().get(path).header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(304);
        given().accept("application/vnd.sdmx.data+xml").get(path).then().statusCode(406);
        given().get(path + "?includeHistory=true").then().statusCode(501);
        given().get(path + "?lastNObservations=0").then().statusCode(400);
        given().get(path + "?asOf=2020-01-01T00:00:00Z&updatedAfter=2021-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        given().get(path + "?updatedAfter=2999-01-01T00:00:00Z").then().statusCode(404);
        given().get("/sdmx/v2/data/dataflow/SM/OTHER").then().statusCode(404);
        given().get("/sdmx/v2/data/dataflow/SM/SYNERGY/1.0/a.b.c.d.e").then().statusCode(400);
        given().urlEncodingEnabled(false)
                .get(path + "?c%5BTIME_PERIOD%5D=ge:2021+le:2021&format=csv")
                .then()
                .statusCode(200)
                .body(containsString(",2021,"));
    }

    @Test
    void topicsAreDescribedWithTheirSchemas() {
        given().get("/asyncapi.yaml").then().statusCode(200).body(startsWith("asyncapi: 3"));
        given().get("/schemas/SynergyMeasured.v1.schema.json").then().statusCode(200);
        given().get("/schemas/..%2Fapplication.properties").then().statusCode(404);
        given().get("/schemas/nothing.schema.json").then().statusCode(404);
    }

    private static String page(String path) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
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
