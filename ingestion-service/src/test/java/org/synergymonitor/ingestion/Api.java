package org.synergymonitor.ingestion;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** The requests of the tests. */
public final class Api {
    private Api() {}

    /** Two subsystems of one indicator each, {@code output} in 万元 and {@code exports}. */
    public static String definition(String area) {
        return definition(area, "output", "exports");
    }

    public static String definition(String area, String first, String second) {
        return """
                {"names":{"zh":"复合系统","en":"Composite system"},"referenceArea":"%s","frequency":"A",
                 "subsystems":[%s,%s]}""".formatted(area, subsystem("trade", first), subsystem("cluster", second));
    }

    private static String subsystem(String id, String indicator) {
        return """
                {"id":"%s","names":{"zh":"子系统","en":"Subsystem"},"dimensions":[{"id":"%s-scale",
                 "names":{"zh":"规模","en":"Scale"},"indicators":[{"id":"%s","names":{"zh":"指标","en":"Indicator"},"unit":"万元"}]}]}""".formatted(id, id, indicator);
    }

    public static String observation(String area, String indicator, String period, String value) {
        return """
                {"refArea":"%s","indicator":"%s","timePeriod":"%s","value":%s}""".formatted(area, indicator, period, value);
    }

    public static String release(String releasedAt, String... observations) {
        return """
                {"agency":"NBS","dataflow":"ANNUAL","releasedAt":"%s","observations":[%s]}""".formatted(releasedAt, Arrays.stream(observations).collect(Collectors.joining(",")));
    }

    public static Response define(String system, String definition) {
        return given().contentType(ContentType.JSON).body(definition).put("/api/v1/systems/" + system);
    }

    public static Response post(String release) {
        return given().contentType(ContentType.JSON).body(release).post("/api/v1/releases");
    }

    /** @return what an answer says of the release; what it says of the submission may differ the next time */
    public static Map<String, Object> receipt(Response response) {
        Map<String, Object> answer = new TreeMap<>(response.jsonPath().getMap(""));
        answer.keySet().removeAll(Set.of("warnings", "warningCount", "report"));
        return answer;
    }

    public static String accepted(String release) {
        return post(release).then().statusCode(202).extract().path("releaseId");
    }
}
