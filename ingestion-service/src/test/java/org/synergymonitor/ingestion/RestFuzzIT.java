package org.synergymonitor.ingestion;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.synergymonitor.fuzzing.rest.Body;
import org.synergymonitor.fuzzing.rest.RestFuzz;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.fuzzing.rest.Body.json;

/** Whatever is asked of any operation; {@code -Drest.fuzz.requests} and {@code -Drest.fuzz.seed} ask more and other things. */
@QuarkusTest
@TestProfile(FilesProfile.class)
@QuarkusTestResource(value = Stack.class, restrictToAnnotatedClass = true)
class RestFuzzIT {
    private static final String AREA = "FZ";
    private static final String RELEASE = Api.release(
            "2022-03-01T09:30:00+08:00",
            Api.observation(AREA, "output", "2021", "1.5"),
            Api.observation(AREA, "exports", "2021", "null"));
    private static final String CSV = """
            ref_area,indicator,time_period,value,unit,obs_status,conf_status
            FZ,output,2021,1.5,万元,P,F
            FZ,exports,2021-Q1,"2",,A,C
            """;
    private static final String MAPPING = """
            {"area":{"component":"AREA","codes":{"GZ":"FZ"}},"indicators":[{"indicator":"exports","key":{"FLOW":["X"]},"unit":"元"}],
             "units":{"CNY":{"unit":"元","power":4}},"time":"TIME_PERIOD","frequency":"A","statuses":{"p":"P"}}""";
    private static final String PROFILE = """
            {"components":{"REF_AREA":{"constant":"FZ"},"INDICATOR":{"columns":[1],"part":"(?<value>.+)"},"TIME_PERIOD":{"rows":[1],"fill":true}},
             "body":{"firstRow":2,"end":"Note"},"notation":{"missing":["-"],"grouping":[","],"statusMarks":{"p":"P"}},"charset":"UTF-8","separator":","}""";
    private static final String RULE = """
            {"rule":{"periodicity":"P1Y","offset":"P59D","time":"09:30","timeZone":"Asia/Shanghai"},"tolerance":"P2D"}""";
    private static final String EXPECTED = """
            {"expected":[{"referencePeriod":"2021","at":"2022-03-01T09:30:00+08:00"}]}""";
    private static final String SOURCE = """
            {"url":"http://localhost:1/a.csv","every":"PT6H","agency":"NBS","releasedAt":"lastModified","accept":"text/csv"}""";
    private static final Map<String, List<Body>> BODIES = Map.ofEntries(
            entry("PUT /api/v1/systems/{system}", List.of(json(Api.definition(AREA)))),
            entry("POST /api/v1/releases", List.of(json(RELEASE), new Body("text/csv", CSV))),
            entry(
                    "PUT /api/v1/releases/{id}/embargo",
                    List.of(json("{\"embargoUntil\":\"2036-03-01T09:30:00+08:00\"}"))),
            entry("PUT /api/v1/dataflows/{agency}/{dataflow}/mapping", List.of(json(MAPPING))),
            entry("PUT /api/v1/dataflows/{agency}/{dataflow}/calendar", List.of(json(RULE), json(EXPECTED))),
            entry("PUT /api/v1/layout-profiles/{id}", List.of(json(PROFILE))),
            entry("PUT /api/v1/sources/{id}", List.of(json(SOURCE))),
            entry(
                    "POST /api/v1/backfills",
                    List.of(json("{\"folder\":\"fuzz\"}"), new Body("application/zip", "PK\3\4"))));

    @Test
    void everyAnswerIsInTimeDeclaredAndNoDefect() throws IOException {
        Api.define("fuzz", Api.definition(AREA)).then().statusCode(201);
        String release = Api.accepted(RELEASE);
        Map<String, String> breaches = RestFuzz.breaches(
                RestAssured.port,
                given().accept("application/json").get("/q/openapi").asByteArray(),
                Map.of(
                        "system", List.of("fuzz", "fuzz-2", "none"),
                        "id", List.of(release, "fuzz", "none"),
                        "agency", List.of("NBS", "FUZZ"),
                        "dataflow", List.of("ANNUAL", "FUZZ"),
                        "releasedAt", List.of("2022-03-01T09:30:00+08:00"),
                        "dryRun", List.of("true", "false"),
                        "profile", List.of("fuzz"),
                        "before", List.of(release),
                        "limit", List.of("1", "50")),
                BODIES,
                3000);

        assertThat(breaches).isEmpty();
    }
}
