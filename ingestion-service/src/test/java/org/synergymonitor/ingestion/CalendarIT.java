package org.synergymonitor.ingestion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.Management;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.ReleaseOverdue;
import org.synergymonitor.contracts.Topics;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.synergymonitor.ingestion.Api.accepted;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.post;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class CalendarIT {
    private static final String NEVER_LATE = """
            {"expected":[{"expectedAt":"2022-03-01T09:30:00+08:00"}]}""";

    Stack stack;

    @Test
    void whatDoesNotComeIsToldOnceAsOverdueAndMetWhenItComes() throws Exception {
        String expectedAt =
                Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS).toString();
        put("OVERDUE", """
                {"expected":[{"referencePeriod":"2021","expectedAt":"%s"},{"expectedAt":"2000-01-01T00:00:00Z"}],
                 "tolerance":"PT1S"}""".formatted(expectedAt))
                .then()
                .statusCode(201)
                .body("expectations.state", contains("UPCOMING"));

        ConsumerRecord<byte[], byte[]> told = await().atMost(20, SECONDS)
                .until(() -> told("OVERDUE"), it -> !it.isEmpty())
                .get(0);

        ReleaseOverdue event = EventCodec.decode(ReleaseOverdue.class, told.value());
        assertThat(event.expectedAt()).isEqualTo(expectedAt);
        assertThat(event.dueAt()).isEqualTo(event.expectedAt().plusSeconds(1));
        assertThat(event.referencePeriod()).contains("2021");
        assertThat(StatisticalReleases.header(told, "ce_id")).isEqualTo("NBS:OVERDUE/" + expectedAt);
        assertThat(StatisticalReleases.header(told, "ce_type")).isEqualTo("org.synergymonitor.ReleaseOverdue.v1");
        assertThat(StatisticalReleases.header(told, "ce_time"))
                .isEqualTo(event.detectedAt().toString());
        assertThat(calendar("OVERDUE").getList("expectations.state")).containsExactly("LATE");
        assertThat(metric("synergy_release_overdue", "OVERDUE")).isEqualTo("1.0");

        String releasedAt = event.expectedAt().plusSeconds(90).toString();
        String id = post(release(releasedAt, observation("K1", "output", "2021", "1"))
                        .replace("ANNUAL", "OVERDUE"))
                .path("releaseId");

        JsonPath met = calendar("OVERDUE");
        assertThat(met.getList("expectations.state")).containsExactly("MET");
        assertThat(met.getString("expectations[0].metBy")).isEqualTo(id);
        assertThat(met.getString("expectations[0].punctuality")).isEqualTo("PT1M30S");
        assertThat(met.getInt("expectations[0].punctualitySeconds")).isEqualTo(90);
        assertThat(met.getMap("summary"))
                .containsEntry("met", 1)
                .containsEntry("onTime", 0)
                .containsEntry("late", 0)
                .containsEntry("medianPunctuality", "PT1M30S");
        await().atMost(20, SECONDS).until(() -> metric("synergy_release_punctuality_seconds", "OVERDUE")
                .equals("90.0"));
        assertThat(metric("synergy_release_overdue", "OVERDUE")).isEqualTo("0.0");
        assertThat(told("OVERDUE")).hasSize(1);

        given().delete("/api/v1/releases/" + id);
        assertThat(calendar("OVERDUE").getList("expectations.state")).containsExactly("LATE");
    }

    @Test
    void withoutABrokerWhatIsOverdueIsToldLater() {
        stack.stopBroker();
        put("OUTAGE", """
                {"expected":[{"expectedAt":"%s"}],"tolerance":"PT0S"}""".formatted(Instant.now().plusSeconds(1)));

        await().atMost(20, SECONDS)
                .until(() -> metric("synergy_release_overdue", "OUTAGE").equals("1.0"));
        stack.startBroker();

        await().atMost(30, SECONDS).until(() -> !told("OUTAGE").isEmpty());
        assertThat(told("OUTAGE"))
                .extracting(it -> new String(it.value(), StandardCharsets.UTF_8))
                .containsOnlyOnce(new String(told("OUTAGE").get(0).value(), StandardCharsets.UTF_8));
    }

    @Test
    void calendarIsPutReadChangedAndDeleted() {
        put("FORMS", NEVER_LATE).then().statusCode(201).header("Location", equalTo("calendar"));
        String since = calendar("FORMS").getString("since");

        put("FORMS", """
                {"rule":{"periodicity":"P3M","offset":"P14D","time":"09:30","timeZone":"Asia/Shanghai"}}""")
                .then()
                .statusCode(200)
                .body("since", equalTo(since))
                .body("calendar.rule.periodicity", equalTo("P3M"))
                .body("calendar.tolerance", equalTo("PT24H"));

        given().queryParam("from", "2030-01-01T00:00:00+08:00")
                .queryParam("to", "2030-06-30T00:00:00+08:00")
                .get("/api/v1/release-calendar")
                .then()
                .statusCode(200)
                .body(
                        "calendars.find { it.dataflow == 'FORMS' }.expectations.expectedAt",
                        contains("2030-01-15T09:30:00+08:00", "2030-04-15T09:30:00+08:00"));
        given().delete(path("FORMS")).then().statusCode(204);
        given().delete(path("FORMS")).then().statusCode(404).body("errors.code", contains("CALENDAR_NOT_FOUND"));
        given().get(path("FORMS")).then().statusCode(404);
        given().get("/api/v1/release-calendar").then().body("calendars.dataflow", not(hasItem("FORMS")));
    }

    @Test
    void calendarTellsWhichSystemsItsReleasesServe() {
        // Given
        define("calendar-served", definition("K7")).then().statusCode(201);
        define("calendar-unserved", definition("K8")).then().statusCode(201);
        put("SERVING", NEVER_LATE).then().statusCode(201).body("systems", hasSize(0));

        // When
        accepted(release("2022-03-01T09:30:00+08:00", observation("K7", "output", "2021", "1"))
                .replace("ANNUAL", "SERVING"));

        // Then
        given().get(path("SERVING")).then().body("systems", contains("calendar-served"));
        given().get("/api/v1/release-calendar")
                .then()
                .body("calendars.find { it.dataflow == 'SERVING' }.systems", contains("calendar-served"));
    }

    @Test
    void everythingThatIsWrongIsSaidByPointer() {
        put("WRONG", """
                {"rule":{"periodicity":"monthly","timeZone":"Mars"},"tolerance":1,"colour":"red"}""")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "/rule/periodicity", "/rule/offset", "/rule/timeZone", "/tolerance", "/colour"));
        put("a:b", NEVER_LATE).then().statusCode(422).body("errors.field", contains("dataflow"));
        put("a%2Fb", NEVER_LATE).then().statusCode(422).body("errors.field", contains("dataflow"));
        put("x".repeat(65), NEVER_LATE).then().statusCode(422).body("errors.field", contains("dataflow"));
        given().queryParam("from", "2022")
                .queryParam("to", "x")
                .get("/api/v1/release-calendar")
                .then()
                .statusCode(422)
                .body("errors.field", contains("from", "to"));
        given().queryParam("from", "2022-01-01T00:00:00Z")
                .queryParam("to", "2032-01-01T00:00:01Z")
                .get("/api/v1/release-calendar")
                .then()
                .statusCode(400)
                .body("errors.field", contains("to"));
    }

    private List<ConsumerRecord<byte[], byte[]>> told(String dataflow) {
        return StatisticalReleases.records(stack.log().bootstrapServers(), Topics.RELEASE_CALENDAR).stream()
                .filter(it -> new String(it.key(), StandardCharsets.UTF_8).equals("NBS:" + dataflow))
                .toList();
    }

    private static String metric(String name, String dataflow) {
        return Management.get("/q/metrics")
                .asString()
                .lines()
                .filter(it -> it.startsWith(name + "{") && it.contains("dataflow=\"" + dataflow + "\""))
                .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("none");
    }

    private static JsonPath calendar(String dataflow) {
        return given().get(path(dataflow)).then().statusCode(200).extract().jsonPath();
    }

    private static Response put(String dataflow, String calendar) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(calendar)
                .put(path(dataflow));
    }

    private static String path(String dataflow) {
        return "/api/v1/dataflows/NBS/" + dataflow + "/calendar";
    }
}
