package org.synergymonitor.ingestion;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.AccessMatrix;
import org.synergymonitor.access.AccessMatrix.Needs;
import org.synergymonitor.access.AuthorizationServer;
import org.synergymonitor.access.Guarded;
import org.synergymonitor.access.LogLines;
import org.synergymonitor.access.Management;
import org.synergymonitor.access.RawConnection;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@TestProfile(AccessIT.Profile.class)
@QuarkusTestResource(Stack.class)
@QuarkusTestResource(value = Guarded.class, restrictToAnnotatedClass = true)
class AccessIT {
    private static final Map<String, Needs> OPERATIONS = Map.ofEntries(
            entry("GET /api/v1/systems", Needs.anywhere("reader")),
            entry("GET /api/v1/systems/{system}", Needs.ofTheSystem("reader")),
            entry("PUT /api/v1/systems/{system}", Needs.ofTheSystem("operator")),
            entry("DELETE /api/v1/systems/{system}", Needs.ofTheSystem("operator")),
            entry("GET /api/v1/releases", Needs.anywhere("reader")),
            entry("POST /api/v1/releases", Needs.anywhere("publisher")),
            entry("GET /api/v1/releases/{id}", Needs.anywhere("reader")),
            entry("DELETE /api/v1/releases/{id}", Needs.anywhere("publisher")),
            entry("GET /api/v1/releases/{id}/embargo", Needs.anywhere("publisher")),
            entry("PUT /api/v1/releases/{id}/embargo", Needs.anywhere("publisher")),
            entry("GET /api/v1/reports/{id}", Needs.anywhere("publisher")),
            entry("GET /api/v1/release-calendar", Needs.anywhere("reader")),
            entry("GET /api/v1/dataflows/{agency}/{dataflow}/calendar", Needs.anywhere("reader")),
            entry("PUT /api/v1/dataflows/{agency}/{dataflow}/calendar", Needs.everywhere("publisher")),
            entry("DELETE /api/v1/dataflows/{agency}/{dataflow}/calendar", Needs.everywhere("publisher")),
            entry("GET /api/v1/dataflows/{agency}/{dataflow}/mapping", Needs.everywhere("reader")),
            entry("PUT /api/v1/dataflows/{agency}/{dataflow}/mapping", Needs.everywhere("publisher")),
            entry("DELETE /api/v1/dataflows/{agency}/{dataflow}/mapping", Needs.everywhere("publisher")),
            entry("GET /api/v1/layout-profiles", Needs.everywhere("reader")),
            entry("GET /api/v1/layout-profiles/{id}", Needs.everywhere("reader")),
            entry("PUT /api/v1/layout-profiles/{id}", Needs.everywhere("publisher")),
            entry("DELETE /api/v1/layout-profiles/{id}", Needs.everywhere("publisher")),
            entry("GET /api/v1/backfills", Needs.everywhere("publisher")),
            entry("POST /api/v1/backfills", Needs.everywhere("publisher")),
            entry("GET /api/v1/backfills/{id}", Needs.everywhere("publisher")),
            entry("DELETE /api/v1/backfills/{id}", Needs.everywhere("publisher")),
            entry("GET /api/v1/sources", Needs.everywhere("reader")),
            entry("GET /api/v1/sources/{id}", Needs.everywhere("reader")),
            entry("PUT /api/v1/sources/{id}", Needs.everywhere("operator")),
            entry("DELETE /api/v1/sources/{id}", Needs.everywhere("operator")),
            entry("POST /api/v1/sources/{id}/run", Needs.everywhere("operator")),
            entry("GET /q/openapi", Needs.nothing()));

    private static final String AUDIT = "org.synergymonitor.audit";

    AuthorizationServer server;

    @Test
    void everyOperationAsksForItsRoleWhereItIsHeld() {
        AccessMatrix matrix = new AccessMatrix(server, OPERATIONS);

        matrix.isComplete();
        matrix.holds();
    }

    @Test
    void tokensThatDoNotHoldAreRefused() {
        new AccessMatrix(server, OPERATIONS).refusesForgedTokens("GET /api/v1/systems");
    }

    @Test
    void publisherOfASystemPublishesWhatThatSystemUsesAlone() {
        define("accessible", "GZ-A");
        define("inaccessible", "GZ-B");
        RequestSpecification publisher = as("bureau", "publisher:accessible");

        String id = post(publisher, "GZ-A").then().statusCode(202).extract().path("releaseId");
        post(publisher, "GZ-B").then().statusCode(403).body("errors[0].code", equalTo("FORBIDDEN"));
        post(publisher, "GZ-NOBODY").then().statusCode(403);

        as("other", "publisher:inaccessible")
                .delete("/api/v1/releases/" + id)
                .then()
                .statusCode(403);
        as("other", "reader:inaccessible").get("/api/v1/releases/" + id).then().statusCode(403);
        as("reader", "reader:accessible")
                .get("/api/v1/releases/" + id)
                .then()
                .statusCode(200)
                .body("provenance.sentBy", equalTo("bureau"));
        publisher.delete("/api/v1/releases/" + id).then().statusCode(202);
    }

    @Test
    void listsHoldWhatTheCallerMayRead() {
        define("listed", "GZ-L");
        define("unlisted", "GZ-M");
        String id = post(as("bureau", "publisher"), "GZ-L").then().extract().path("releaseId");
        post(as("bureau", "publisher"), "GZ-M").then().statusCode(202);

        as("reader", "reader:listed").get("/api/v1/systems").then().body("systems.id", contains("listed"));
        as("reader", "reader:listed").get("/api/v1/releases?limit=1").then().body("releases.releaseId", contains(id));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        RequestSpecification often = as("impatient", "reader");
        Response last = often.get("/api/v1/systems");
        for (int request = 0; request < 2 * Profile.BURST && last.statusCode() == 200; request++) {
            last = often.get("/api/v1/systems");
        }

        last.then()
                .statusCode(429)
                .header("Retry-After", not(blankOrNullString()))
                .body("errors[0].code", equalTo("TOO_MANY_REQUESTS"));
        as("patient", "reader").get("/api/v1/systems").then().statusCode(200);
    }

    @Test
    void whoChangesSomethingIsWrittenDown() {
        try (LogLines audit = LogLines.of(AUDIT)) {
            define("audited", "GZ-X");
            as("intruder", "reader").delete("/api/v1/systems/audited").then().statusCode(403);
            as("reader", "reader").get("/api/v1/systems/audited").then().statusCode(200);

            assertThat(audit.lines())
                    .hasSize(2)
                    .anySatisfy(line ->
                            assertThat(line).startsWith("201 PUT /api/v1/systems/audited by operator from 127.0.0.1"))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("403 DELETE /api/v1/systems/audited by intruder from 127.0.0.1"));
        }
    }

    @Test
    void nobodyWritesALineOfTheAuditHimself() {
        String name = "a\r\n204 DELETE /api/v1/systems/forged by b\u001b[2K\u2028\u202e";

        try (LogLines audit = LogLines.of(AUDIT)) {
            as(name, "reader")
                    .urlEncodingEnabled(false)
                    .delete("/api/v1/systems/x%0d%0a%1b")
                    .then()
                    .statusCode(403);

            assertThat(audit.lines())
                    .singleElement(STRING)
                    .startsWith("403 DELETE /api/v1/systems/x%0d%0a%1b by a")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\u2028]")
                    .endsWith(" from 127.0.0.1");
        }
    }

    @Test
    void addressInTheAuditIsNotWhatTheCallerSays() {
        try (LogLines audit = LogLines.of(AUDIT)) {
            as("intruder", "reader")
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("Forwarded", "for=203.0.113.7")
                    .header("X-Real-IP", "203.0.113.7")
                    .delete("/api/v1/systems/x")
                    .then()
                    .statusCode(403);

            assertThat(audit.lines()).singleElement(STRING).endsWith(" by intruder from 127.0.0.1");
        }
    }

    @Test
    void callersDoNotMeetInTheirIdempotencyKeys() {
        define("keyed", "GZ-K");
        String key = "Idempotency-Key";
        post(as("bureau", "publisher:keyed").header(key, "1"), "GZ-K").then().statusCode(202);

        post(as("other", "publisher:elsewhere").header(key, "1"), "GZ-K").then().statusCode(403);
        post(as("analyst", "publisher").header(key, "1"), "GZ-ANOTHER").then().statusCode(202);

        post(as("bureau", "publisher:keyed").header(key, "1"), "GZ-OTHER")
                .then()
                .statusCode(409)
                .body("errors.code", contains("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void bodyOfWhoHasNoTokenIsNotWaitedFor() throws IOException {
        try (RawConnection slow = RawConnection.open()) {
            slow.send(
                    "POST /api/v1/releases HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\n");

            assertThat(slow.status()).isEqualTo("HTTP/1.1 401 Unauthorized");
        }
    }

    @Test
    void headersAreLimited() {
        given().header("X-Long", "x".repeat(30_000))
                .get("/api/v1/systems")
                .then()
                .statusCode(431);
    }

    @Test
    void answersSayWhatABrowserMustNotDo() {
        as("reader", "reader")
                .get("/api/v1/systems")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Strict-Transport-Security", not(blankOrNullString()));
    }

    @Test
    void healthAndMetricsAreNotOnThePublicPort() {
        assertThat(Management.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(Management.get("/q/metrics").statusCode()).isEqualTo(200);
        given().get("/q/health/live").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    private void define(String system, String area) {
        as("operator", "operator:" + system)
                .contentType(ContentType.JSON)
                .body(Api.definition(area))
                .put("/api/v1/systems/" + system)
                .then()
                .statusCode(201);
    }

    private static Response post(RequestSpecification as, String area) {
        return as.contentType(ContentType.JSON)
                .body(Api.release("2022-03-01T09:30:00+08:00", Api.observation(area, "output", "2021", "1.0")))
                .post("/api/v1/releases");
    }

    private RequestSpecification as(String subject, String... roles) {
        return given().header("Authorization", "Bearer " + server.token(subject, roles));
    }

    /** Few requests at once, so that a test can be too fast. */
    public static final class Profile implements QuarkusTestProfile {
        static final int BURST = 300;

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "synergy.access.requests.per-second", "1", "synergy.access.requests.burst", String.valueOf(BURST));
        }
    }
}
