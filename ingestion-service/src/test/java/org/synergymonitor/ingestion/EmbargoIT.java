package org.synergymonitor.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.Management;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.post;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class EmbargoIT {
    private static final String MARCH = "2022-03-01T09:30:00+08:00";

    Stack stack;

    @Test
    void nothingOfAStagedReleaseIsSeenBeforeItsTime() {
        define("E1", definition("F1"));
        String body = release(MARCH, observation("F1", "output", "2021", "1.5"));
        String metricsBefore = releasesCounted();

        String id = staged(body, inAnHour());

        given().get("/api/v1/releases/" + id).then().statusCode(404);
        given().queryParam("dataflow", "ANNUAL")
                .get("/api/v1/releases")
                .then()
                .body("releases.findAll { it.releaseId == '" + id + "' }", empty());
        assertThat(releasesCounted()).isEqualTo(metricsBefore);
        post(release("2022-03-01T09:30:00+08:00", observation("F1", "output", "2020", "7")))
                .then()
                .statusCode(202)
                .body(not(containsString("SAME_RELEASED_AT")));
        assertThat(stack.log().await("E1", 2))
                .noneMatch(it -> it instanceof ReleasePublished published
                        && published.release().equals(id));
    }

    @Test
    void anEmbargoEndsByItself() {
        define("E2", definition("F2"));

        String id = staged(
                release(MARCH, observation("F2", "output", "2021", "1.5")),
                Instant.now().plusSeconds(2));

        List<SystemEvent> events = stack.log().await("E2", 2);
        assertThat(((ReleasePublished) events.get(1)).release()).isEqualTo(id);
        await().untilAsserted(() ->
                given().get("/api/v1/releases/" + id).then().statusCode(200).body("status", equalTo("PUBLISHED")));
    }

    @Test
    void anEmbargoIsMovedWithoutANewUpload() {
        define("E3", definition("F3"));
        String id = staged(release(MARCH, observation("F3", "output", "2021", "1.5")), inAnHour());

        move(id, Instant.now()).then().statusCode(200).body("releaseId", equalTo(id));

        assertThat(stack.log().await("E3", 2)).hasSize(2);
        await().untilAsserted(() ->
                move(id, inAnHour()).then().statusCode(409).body("errors.code", equalTo(List.of("ALREADY_PUBLISHED"))));
    }

    @Test
    void theSamePostedAgainWithoutEmbargoOpensNothing() {
        String body = release(MARCH, observation("F4", "output", "2021", "1.5"));
        Instant until = inAnHour();
        String id = staged(body, until);

        post(body)
                .then()
                .statusCode(200)
                .body("releaseId", equalTo(id))
                .body("embargoUntil", equalTo(until.toString()));

        given().get("/api/v1/releases/" + id).then().statusCode(404);
    }

    @Test
    void aStagedReleaseCanBeWithdrawnBeforeAnybodySawIt() {
        String body = release(MARCH, observation("F5", "output", "2021", "1.5"));
        String id = staged(body, inAnHour());

        given().delete("/api/v1/releases/" + id).then().statusCode(202);

        given().get("/api/v1/releases/" + id + "/embargo").then().statusCode(404);
        post(body).then().statusCode(202).body("releaseId", equalTo(id + "-2"));
    }

    @Test
    void everyObservationHasTheEmbargoThatItStates() {
        define("E6", definition("F6"));

        Response accepted = given().contentType("text/csv")
                .queryParam("agency", "NBS")
                .queryParam("dataflow", "EMBARGOED")
                .queryParam("releasedAt", MARCH)
                .body("""
                        ref_area,indicator,time_period,value,conf_status,embargo_time
                        F6,output,2021,1,F,
                        F6,exports,2021,2,E,2999-01-01T00:00:00Z
                        """)
                .post("/api/v1/releases");

        accepted.then()
                .statusCode(202)
                .body("observations", equalTo(1))
                .body("others", hasSize(1))
                .body("others[0].embargoUntil", equalTo("2999-01-01T00:00:00Z"));
        assertThat(((ReleasePublished) stack.log().await("E6", 2).get(1)).observations())
                .singleElement()
                .satisfies(it -> assertThat(it.indicator()).isEqualTo("output"));
    }

    private static String staged(String body, Instant until) {
        return given().contentType(ContentType.JSON)
                .queryParam("embargoUntil", until.toString())
                .body(body)
                .post("/api/v1/releases")
                .then()
                .statusCode(202)
                .body("embargoUntil", equalTo(until.toString()))
                .extract()
                .path("releaseId");
    }

    private static Response move(String id, Instant until) {
        return given().contentType(ContentType.JSON)
                .body("{\"embargoUntil\":\"" + until + "\"}")
                .put("/api/v1/releases/" + id + "/embargo");
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static String releasesCounted() {
        return Management.get("/q/metrics")
                .asString()
                .lines()
                .filter(it -> it.startsWith("synergy_releases"))
                .sorted()
                .reduce("", (all, line) -> all + line + "\n");
    }
}
