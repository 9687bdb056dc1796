package org.synergymonitor.ingestion;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemEvent.SystemRetired;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.synergymonitor.ingestion.Api.accepted;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.post;
import static org.synergymonitor.ingestion.Api.receipt;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class ReleasesIT {
    private static final String MARCH = "2022-03-01T09:30:00+08:00";
    private static final String APRIL = "2022-04-01T09:30:00+08:00";

    Stack stack;

    @Test
    void aReleaseReachesTheSystemThatUsesIt() {
        define("S1", definition("A1")).then().statusCode(201).body("sequence", equalTo(1));

        String id = accepted(release(
                MARCH,
                observation("A1", "output", "2021", "1.5"),
                observation("A1", "unused", "2021", "7"),
                observation("A1", "exports", "2021-M07", "7"),
                observation("A1", "exports", "2021", "null")));

        List<SystemEvent> events = stack.log().await("S1", 2);
        assertThat(events.get(0)).isInstanceOf(SystemDefined.class);
        assertThat(events.get(1)).isInstanceOfSatisfying(ReleasePublished.class, it -> {
            assertThat(it.release()).isEqualTo(id);
            assertThat(it.releasedAt()).hasToString("2022-03-01T09:30+08:00");
            assertThat(it.observations())
                    .extracting(Observation::indicator, Observation::value)
                    .containsExactly(tuple("exports", null), tuple("output", 1.5));
        });
        given().get("/api/v1/releases/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("systems.system", contains("S1"))
                .body("systems.sequence", contains(2))
                .body("observations.size()", equalTo(4));
    }

    @Test
    void anEventSaysWhatCausedIt() {
        define("S2", definition("A2"));

        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body(release(MARCH, observation("A2", "output", "2021", "1")))
                .post("/api/v1/releases");

        stack.log().await("S2", 2);
        ConsumerRecord<byte[], byte[]> event = stack.log().records("S2").get(1);
        assertThat(StatisticalReleases.header(event, "ce_id")).isEqualTo("S2/2");
        assertThat(StatisticalReleases.header(event, "ce_type")).isEqualTo("org.synergymonitor.ReleasePublished.v1");
        assertThat(StatisticalReleases.header(event, "traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    @Test
    void theSameAgainIsTheSameRelease() {
        define("S3", definition("A3"));
        String body =
                release(MARCH, observation("A3", "output", "2021", "1"), observation("A3", "exports", "2021", "2"));
        Response first = post(body);

        Response again = post(release(
                "2022-03-01T01:30:00Z",
                observation("A3", "exports", "2021", "2.0"),
                observation("A3", "output", "2021", "1")));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(receipt(again)).isEqualTo(receipt(first));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        accepted(release(APRIL, observation("A3", "output", "2021", "1")));
        stack.log().await("S3", 3);
    }

    @Test
    void aSystemDefinedLaterIsGivenEarlierReleases() {
        String first = accepted(release(MARCH, observation("A4", "output", "2021", "1")));
        String second = accepted(release(APRIL, observation("A4", "output", "2021", "2")));
        accepted(release(APRIL, observation("ELSEWHERE", "output", "2021", "2")));

        define("S4", definition("A4"));

        assertThat(stack.log().await("S4", 3).subList(1, 3))
                .extracting(it -> ((ReleasePublished) it).release())
                .containsExactly(first, second);
    }

    @Test
    void aWidenedSystemIsGivenOnlyWhatItNewlyUses() {
        define("S5", definition("A5", "output", "exports"));
        accepted(release(MARCH, observation("A5", "output", "2021", "1"), observation("A5", "patents", "2021", "2")));

        define("S5", definition("A5", "output", "patents")).then().statusCode(200);

        List<SystemEvent> events = stack.log().await("S5", 4);
        assertThat(((ReleasePublished) events.get(3)).observations())
                .extracting(Observation::indicator)
                .containsExactly("patents");
    }

    @Test
    void theSameDefinitionAgainIsNoEvent() {
        define("S6", definition("A6"));
        Map<String, Object> asAnswered = given().get("/api/v1/systems/S6").path("definition");

        define("S6", definition("A6")).then().statusCode(200).body("sequence", equalTo(1));
        given().contentType("application/json")
                .body(asAnswered)
                .put("/api/v1/systems/S6")
                .then()
                .statusCode(200)
                .body("sequence", equalTo(1));

        accepted(release(MARCH, observation("A6", "output", "2021", "1")));
        stack.log().await("S6", 2);
    }

    @Test
    void aWithdrawnReleaseCanBePublishedAnew() {
        define("S7", definition("A7"));
        String body = release(MARCH, observation("A7", "output", "2021", "1"));
        String id = accepted(body);

        given().delete("/api/v1/releases/" + id).then().statusCode(202).body("status", equalTo("WITHDRAWN"));
        given().delete("/api/v1/releases/" + id).then().statusCode(200);
        String anew = accepted(body);

        List<SystemEvent> events = stack.log().await("S7", 4);
        ReleasePublished published = (ReleasePublished) events.get(1);
        assertThat(events.get(2)).isInstanceOfSatisfying(ReleaseWithdrawn.class, it -> {
            assertThat(it.release()).isEqualTo(id);
            assertThat(it.agency()).hasValue(published.agency());
            assertThat(it.dataflow()).hasValue(published.dataflow());
            assertThat(it.releasedAt()).hasValue(published.releasedAt());
        });
        assertThat(anew).isEqualTo(id + "-2");
        assertThat(events.get(3)).isInstanceOfSatisfying(ReleasePublished.class, it -> assertThat(it.release())
                .isEqualTo(anew));
        post(body).then().statusCode(200).body("releaseId", equalTo(anew));
    }

    @Test
    void aRetiredSystemIsGivenNothingUntilItIsDefinedAgain() {
        define("S8", definition("A8"));
        String withdrawn = accepted(release(MARCH, observation("A8", "output", "2020", "1")));
        given().delete("/api/v1/systems/S8").then().statusCode(204);
        given().get("/api/v1/systems/S8").then().statusCode(404);
        String missed = accepted(release(MARCH, observation("A8", "output", "2021", "1")));
        given().delete("/api/v1/releases/" + withdrawn).then().statusCode(202);
        stack.log().await("S8", 3);

        define("S8", definition("A8")).then().statusCode(201).body("sequence", equalTo(4));

        List<SystemEvent> events = stack.log().await("S8", 6);
        assertThat(events.get(2)).isInstanceOf(SystemRetired.class);
        assertThat(events.get(3)).isInstanceOf(SystemDefined.class);
        assertThat(((ReleaseWithdrawn) events.get(4)).release()).isEqualTo(withdrawn);
        assertThat(((ReleasePublished) events.get(5)).release()).isEqualTo(missed);
    }

    @Test
    void aReleaseComesAsCsvToo() {
        define("S9", definition("A9"));

        Response csv = given().contentType("text/csv; charset=utf-8")
                .queryParam("agency", "NBS")
                .queryParam("dataflow", "ANNUAL")
                .queryParam("releasedAt", MARCH)
                .body("""
                        ref_area,indicator,time_period,value,obs_status,unit
                        A9,output,2021,1.5,P,万元
                        A9,exports,2021,,,
                        """)
                .post("/api/v1/releases");

        csv.then().statusCode(202).body("observations", equalTo(2));
        ReleasePublished event = (ReleasePublished) stack.log().await("S9", 2).get(1);
        assertThat(event.observations().get(1).status()).isEqualTo(ObsStatus.P);
        assertThat(event.observations().get(0).value()).isNull();
    }

    @Test
    void aValueThatIsNotFreeNeverLeaves() {
        define("S10", definition("A10"));

        String id = accepted(release(MARCH, """
                {"refArea":"A10","indicator":"output","timePeriod":"2021","value":123456,"confStatus":"N"}"""));

        ReleasePublished event = (ReleasePublished) stack.log().await("S10", 2).get(1);
        assertThat(event.observations().get(0).value()).isNull();
        String stored = given().get("/api/v1/releases/" + id)
                .then()
                .body("suppressed", equalTo(1))
                .body("observations[0].value", nullValue())
                .extract()
                .asString();
        assertThat(stored).doesNotContain("123456");
    }

    @Test
    void releasesAreListedTheLastFirst() {
        String first = accepted(release(MARCH, observation("A11", "output", "2021", "1")));
        String second = accepted(release(APRIL, observation("A11", "output", "2021", "1")));

        String page = given().get("/api/v1/releases?agency=NBS&limit=1&before=" + second)
                .then()
                .statusCode(200)
                .extract()
                .path("releases[0].releaseId");

        assertThat(page).isEqualTo(first);
        given().get("/api/v1/releases?agency=OTHER").then().body("releases.size()", equalTo(0));
    }

    @Test
    void theSubjectOfASystemCannotChange() {
        define("S12", definition("A12"));

        define("S12", definition("A13")).then().statusCode(409).body("errors.code", contains("IMMUTABLE"));

        given().get("/api/v1/systems").then().body("systems.id", hasItem("S12")).body("systems.id", not(hasItem("X")));
    }
}
