package org.synergymonitor.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.AccessMatrix;
import org.synergymonitor.access.AccessMatrix.Needs;
import org.synergymonitor.access.AuthorizationServer;
import org.synergymonitor.access.Guarded;
import org.synergymonitor.access.Management;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@TestProfile(AccessIT.Profile.class)
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = Guarded.class, restrictToAnnotatedClass = true)
class AccessIT {
    private static final String SYSTEM = "/api/v1/systems/{system}";
    private static final Map<String, Needs> OPERATIONS = Map.ofEntries(
            entry("GET /", Needs.anywhere("reader")),
            entry("GET /releases", Needs.anywhere("reader")),
            entry("GET /systems/{system}", Needs.ofTheSystem("reader")),
            entry("GET /systems/{system}/history", Needs.ofTheSystem("reader")),
            entry("GET /systems/{system}/alerts", Needs.ofTheSystem("reader")),
            entry("GET /systems/{system}/briefing", Needs.ofTheSystem("reader")),
            entry("GET /systems/{system}/definition", Needs.ofTheSystem("reader")),
            entry("GET /api/v1/systems", Needs.anywhere("reader")),
            entry("GET " + SYSTEM, Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/alerts", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/companions", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/explanation", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/measurement", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/pool", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/preliminary", Needs.ofTheSystem("reader")),
            entry("POST " + SYSTEM + "/preview", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/revisions", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/revisions/summary", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/series", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/snapshots", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/snapshots/latest", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/snapshots/{revision}", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/snapshots/{revision}/changes", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/snapshots/{revision}/provenance", Needs.ofTheSystem("reader")),
            entry("GET " + SYSTEM + "/alerts/{alert}/acknowledgement", Needs.ofTheSystem("reader")),
            entry("PUT " + SYSTEM + "/alerts/{alert}/acknowledgement", Needs.ofTheSystem("operator")),
            entry("DELETE " + SYSTEM + "/alerts/{alert}/acknowledgement", Needs.ofTheSystem("operator")),
            entry("GET " + SYSTEM + "/alerts/{alert}/silence", Needs.ofTheSystem("reader")),
            entry("PUT " + SYSTEM + "/alerts/{alert}/silence", Needs.ofTheSystem("operator")),
            entry("DELETE " + SYSTEM + "/alerts/{alert}/silence", Needs.ofTheSystem("operator")),
            entry("POST /api/v1/alert-rules/preview", Needs.anywhere("reader")),
            entry("GET /api/v1/stream", Needs.anywhere("reader")),
            entry("GET /sdmx/v2/data{path}", Needs.anywhere("reader")),
            entry("GET /api/v1/mutes", Needs.everywhere("operator")),
            entry("POST /api/v1/mutes", Needs.everywhere("operator")),
            entry("GET /api/v1/mutes/{id}", Needs.everywhere("operator")),
            entry("DELETE /api/v1/mutes/{id}", Needs.everywhere("operator")),
            entry("GET /api/v1/destinations", Needs.everywhere("operator")),
            entry("POST /api/v1/destinations", Needs.everywhere("operator")),
            entry("GET /api/v1/destinations/{id}", Needs.everywhere("operator")),
            entry("DELETE /api/v1/destinations/{id}", Needs.everywhere("operator")),
            entry("POST /api/v1/destinations/{id}/enable", Needs.everywhere("operator")),
            entry("POST /api/v1/destinations/{id}/disable", Needs.everywhere("operator")),
            entry("POST /api/v1/destinations/{id}/rotate-secret", Needs.everywhere("operator")),
            entry("GET /api/v1/destinations/{id}/deliveries", Needs.everywhere("operator")),
            entry("POST /api/v1/destinations/{id}/deliveries/{delivery}/replay", Needs.everywhere("operator")),
            entry("POST /api/v1/destinations/{id}/test", Needs.everywhere("operator")),
            entry("GET /asyncapi.yaml", Needs.nothing()),
            entry("GET /schemas/{name}", Needs.nothing()),
            entry("GET /app/app.css", Needs.nothing()),
            entry("GET /q/openapi", Needs.nothing()));

    Backends backends;
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
    void answersHoldTheSystemsThatTheCallerMayRead() {
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            for (String system : new String[] {"visible", "hidden"}) {
                log.write(new SampleSystem(system).defined());
                log.write(new SampleSystem(system).history());
                await().untilAsserted(() ->
                        as("reader").get("/api/v1/systems/" + system).then().statusCode(200));
            }
        }
        String scope = "reader:visible";

        as(scope).get("/api/v1/systems").then().body("systems.id", contains("visible"));
        as(scope)
                .accept("text/html")
                .get("/?lang=en")
                .then()
                .statusCode(200)
                .body(allOf(containsString("/systems/visible"), not(containsString("/systems/hidden"))));
        as(scope)
                .get("/sdmx/v2/data/dataflow/SM/SYNERGY/1.0/*?format=csv")
                .then()
                .statusCode(200)
                .body(allOf(containsString("visible"), not(containsString("hidden"))));
        as(scope).get("/api/v1/stream?system=hidden").then().statusCode(403);
        as(scope)
                .contentType("application/json")
                .body("{\"system\":\"hidden\",\"rule\":{}}")
                .post("/api/v1/alert-rules/preview")
                .then()
                .statusCode(403);
    }

    @Test
    void streamTellsOfTheSystemsThatTheCallerMayRead() throws Exception {
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            String written;
            try (InputStream stream = stream(server.token("a", "reader:told"))) {
                log.write(new SampleSystem("untold").history());
                log.write(new SampleSystem("told").history());
                written = readUntil(stream, "/api/v1/systems/told/snapshots/6");
            }
            assertThat(written).contains("told").doesNotContain("untold");
        }
    }

    @Test
    void streamEndsWithItsToken() throws Exception {
        Instant end = Instant.now().plusSeconds(3);

        try (InputStream stream = stream(server.tokenUntil(end, "a", "reader"))) {
            stream.readAllBytes();
        }

        assertThat(Instant.now()).isBetween(end.minusSeconds(1), end.plusSeconds(10));
    }

    @Test
    void whoOpensAPageIsToldToSignIn() {
        given().accept("text/html")
                .get("/?lang=zh")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .header("WWW-Authenticate", "Bearer realm=\"synergy-monitor\"")
                .body(containsString("需要登录"));
    }

    @Test
    void answersSayWhatABrowserMustNotDo() {
        as("reader")
                .get("/api/v1/systems")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Strict-Transport-Security", not(blankOrNullString()));
    }

    @Test
    void healthAndMetricsAreNotOnThePublicPort() {
        assertThat(Management.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(Management.get("/q/metrics").statusCode()).isEqualTo(200);
        given().get("/q/health/live").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    private RequestSpecification as(String... roles) {
        return given().header("Authorization", "Bearer " + server.token("somebody", roles));
    }

    private static InputStream stream(String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/stream"))
                                .header("Authorization", "Bearer " + token)
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
    }

    private static String readUntil(InputStream stream, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[4096];
        for (int length = 0; length >= 0 && read.indexOf(end) < 0; length = stream.read(buffer)) {
            read.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    /** A service of its own: others run open. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("synergy.access.requests.burst", "2000");
        }
    }
}
