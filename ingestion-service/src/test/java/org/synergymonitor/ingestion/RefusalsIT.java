package org.synergymonitor.ingestion;

import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.synergymonitor.ingestion.Api.accepted;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.post;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class RefusalsIT {
    private static final String MARCH = "2022-03-01T09:30:00+08:00";

    Stack stack;

    @Test
    void aCsvIsToldAllThatIsWrongWithLineAndColumn() {
        define("R1", definition("B1"));

        ValidatableResponse refused = problem(
                given().contentType("text/csv; charset=UTF-8")
                        .queryParam("agency", "NBS")
                        .queryParam("dataflow", "ANNUAL")
                        .queryParam("releasedAt", "2022-03-01")
                        .body("""
                                ref_area,indicator,time_period,value,unit
                                B1,output,2021,"1,5",万元
                                B1,"out
                                put",2021-Q5,1,万元
                                B1,exports,2021,1,吨
                                B1,exports,2021,2,吨
                                B1,exports,2020
                                """)
                        .post("/api/v1/releases")
                        .then(),
                422);

        refused.body(
                        "errors.code",
                        contains(
                                "INVALID_NUMBER",
                                "INVALID_IDENTIFIER",
                                "INVALID_PERIOD",
                                "CONFLICTING_OBSERVATION",
                                "WRONG_FIELD_COUNT",
                                "INVALID_TIMESTAMP",
                                "UNIT_MISMATCH"))
                .body("errors.line", contains(2, 3, 3, 6, 7, null, 5))
                .body("errors.column", contains(4, 2, 3, 4, null, null, 5))
                .body("errors[0].columnName", equalTo("value"))
                .body("errors[0].value", equalTo("1,5"))
                .body("errors[0].message.zh", notNullValue());
    }

    @Test
    void aJsonReleaseIsToldAllThatIsWrongByPointer() {
        ValidatableResponse refused = problem(post("""
                                {"agency":"NBS","dataflow":" ","releasedAt":"2022-03-01T09:30:00+08:00","extra":1,
                                 "observations":[{"refArea":"B2","indicator":"x","timePeriod":2021,"value":"1"},
                                  {"refArea":"B2","indicator":"x","timePeriod":"2021","value":1e101,"obsStatus":"Z"}]}""").then(), 422);

        refused.body(
                "errors.field",
                containsInAnyOrder(
                        "/extra",
                        "/observations/0/timePeriod",
                        "/observations/0/value",
                        "/observations/1/value",
                        "/observations/1/obsStatus",
                        "/dataflow"));
    }

    @Test
    void aDefinitionIsToldAllThatIsWrongByPointer() {
        ValidatableResponse refused = problem(define("R3", """
                                {"id":"other","names":{"zh":"系统"},"referenceArea":"B3","frequency":"Y","colour":"red",
                                 "method":{"minimumPeriods":1,"limits":"fixed"},
                                 "subsystems":[{"id":"a","names":{"zh":"子","en":"sub"},"dimensions":[{"id":"d","names":{"zh":"维","en":"dim"},
                                   "indicators":[{"id":"i","names":{"zh":"指","en":"ind"},"unit":"t","direction":"up"}]}]}]}""").then(), 422);

        refused.body(
                "errors.field",
                containsInAnyOrder(
                        "/id",
                        "/names/en",
                        "/frequency",
                        "/colour",
                        "/method/minimumPeriods",
                        "/subsystems",
                        "/subsystems/0/dimensions/0/indicators/0/limits",
                        "/subsystems/0/dimensions/0/indicators/0/direction"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"agency\":\"a\",\"agency\":\"b\"}",
                "{\"observations\":[{\"value\":NaN}]}",
                "{\"agency\":\"\u0000\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void whatIsNoJsonIsRefused(String body) {
        int status = post(body).statusCode();

        problem(post(body).then(), status);
        assertThat(status).isBetween(400, 422);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        problem(post(" ".repeat(64 * 1024 * 1024 + 1)).then(), 413).body("errors.code", contains("BODY_TOO_LARGE"));
    }

    @Test
    void aSystemHasAtMostSoManyCells() {
        define("R5", monthly("B5")).then().statusCode(201);
        accepted(release(MARCH, periods("output", 0, 10_000)));
        accepted(release(MARCH, periods("exports", 0, 9_999)));

        problem(post(release(MARCH, periods("exports", 9_999, 10_001))).then(), 422)
                .body("errors.code", contains("TOO_MANY_CELLS"));

        accepted(release("2022-04-01T09:30:00+08:00", periods("exports", 0, 10_000)));
        define("R6", monthly("B5")).then().statusCode(201);
    }

    @Test
    void aDefinitionMustKnowTheUnitsThatReleasesState() {
        accepted(release(MARCH, """
                {"refArea":"B7","indicator":"output","timePeriod":"2021","value":1,"unit":"吨"}"""));

        problem(define("R7", definition("B7")).then(), 422)
                .body("errors.code", contains("UNIT_MISMATCH"))
                .body("errors.field", contains("/subsystems/0/dimensions/0/indicators/0/unit"));
    }

    @Test
    void nothingLeavesThatIsNotProblemDetails() {
        problem(given().get("/api/v1/nothing").then(), 404);
        problem(given().get("/api/v1/systems/none").then(), 404).body("errors.code", contains("SYSTEM_NOT_FOUND"));
        problem(given().get("/api/v1/releases/none").then(), 404).body("errors.code", contains("RELEASE_NOT_FOUND"));
        problem(given().delete("/api/v1/systems/none").then(), 404);
        problem(given().delete("/api/v1/releases").then(), 405);
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/api/v1/releases")
                        .then(),
                415);
        problem(given().accept("text/html").get("/api/v1/systems").then(), 406);
        problem(given().get("/api/v1/releases?limit=0").then(), 400);
    }

    private static String monthly(String area) {
        return definition(area).replace("\"frequency\":\"A\"", "\"frequency\":\"M\"");
    }

    private static String[] periods(String indicator, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(it ->
                        observation("B5", indicator, 1000 + it / 12 + "-" + String.format("%02d", it % 12 + 1), "1"))
                .toArray(String[]::new);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
