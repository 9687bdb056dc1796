package org.synergymonitor.ingestion.source;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.Management;
import org.synergymonitor.ingestion.Stack;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
@WithTestResource(PulledBureau.class)
class SourcesIT {
    private static final String MARCH = "2022-03-01T09:30:00+08:00";
    private static final String APRIL = "2022-04-01T09:30:00+08:00";
    private static final String LAST_MODIFIED = "Wed, 02 Mar 2022 01:30:00 GMT";

    PulledBureau bureau;

    @Test
    void onlyWhatIsNewBecomesARelease() {
        bureau.says("/news", 200, march("P1"), "ETag", "\"1\"", "Last-Modified", LAST_MODIFIED);
        declare("news", source("/news", ""));

        JsonPath accepted = awaitRun("news", "ACCEPTED");
        String first = accepted.getString("state.releaseId");
        given().get("/api/v1/releases/" + first)
                .then()
                .body("releasedAt", equalTo(MARCH))
                .body("provenance.sourceUri", equalTo(url("/news")))
                .body("provenance.eTag", equalTo("\"1\""))
                .body("provenance.lastModified", equalTo(LAST_MODIFIED))
                .body("provenance.sentBy", equalTo("source:news"));
        assertThat(accepted.getString("state.eTag")).isEqualTo("\"1\"");
        assertThat(waitOf(accepted)).isEqualTo(Duration.ofHours(1));

        run("news");
        assertThat(awaitRun("news", "NOT_MODIFIED").getString("state.releaseId"))
                .isEqualTo(first);
        assertThat(bureau.asked("/news")).containsExactly("/news null", "/news \"1\"");

        bureau.says("/news", 200, march("P1"), "ETag", "\"2\"");
        run("news");
        assertThat(awaitRun("news", "UNCHANGED").getString("state.releaseId")).isEqualTo(first);

        bureau.says("/news", 200, release(APRIL, observation("P1", "output", "2021", "2")), "ETag", "\"3\"");
        run("news");
        String second = awaitRun("news", "ACCEPTED").getString("state.releaseId");
        assertThat(second).isNotEqualTo(first);
        given().get("/api/v1/releases").then().body("releases.releaseId", hasItems(first, second));
        Management.get("/q/metrics").then().body(containsString("synergy_source_runs_total{outcome=\"not_modified\"}"));
    }

    @Test
    void aSourceThatFailsIsAskedAgainSoonerAndThenWorks() {
        bureau.says("/ill", 500, "<p>Out of order</p>");
        declare("ill", source("/ill", ""));

        JsonPath failed = awaitRun("ill", "FAILED");

        assertThat(failed.getString("state.reason.en")).contains("HTTP 500", "Out of order");
        assertThat(failed.getInt("state.consecutiveFailures")).isEqualTo(1);
        assertThat(waitOf(failed)).isEqualTo(Duration.ofMinutes(1));
        bureau.says("/ill", 503, "", "Retry-After", "600");
        run("ill");
        failed = awaitState("ill", "state.consecutiveFailures", 2);
        assertThat(waitOf(failed)).isEqualTo(Duration.ofMinutes(10));
        bureau.says("/ill", 200, march("P2"));
        run("ill");
        JsonPath accepted = awaitRun("ill", "ACCEPTED");
        assertThat(accepted.getInt("state.consecutiveFailures")).isZero();
        assertThat(accepted.getString("state.reason")).isNull();
    }

    @Test
    void whatIsRejectedIsReportedOnce() {
        bureau.says("/wrong", 200, release(MARCH, observation("P3", "output", "20x1", "1")), "ETag", "\"1\"");
        declare("wrong", source("/wrong", ""));

        JsonPath rejected = awaitRun("wrong", "REJECTED");

        String report = rejected.getString("state.report");
        given().get(report)
                .then()
                .body("outcome", equalTo("REJECTED"))
                .body("findings.code", contains("INVALID_PERIOD"));
        assertThat(rejected.getString("state.reason.zh")).contains("参考期");
        assertThat(rejected.getString("state.eTag")).isNull();
        bureau.says("/wrong", 200, march("P3"), "ETag", "\"1\"");
        run("wrong");
        awaitRun("wrong", "ACCEPTED");
    }

    @Test
    void theTimeOfReleaseIsThatOfTheSourceOnlyIfTheMessageIsSilent() {
        bureau.says("/silent", 200, silent("P4"), "Last-Modified", LAST_MODIFIED);
        declare("silent", source("/silent", ""));
        bureau.says("/mute", 200, silent("P4"));
        declare("mute", source("/mute", ""));
        declare("fetched", source("/mute", ",\"releasedAt\":\"retrievedAt\""));

        String silent = awaitRun("silent", "ACCEPTED").getString("state.releaseId");
        JsonPath mute = awaitRun("mute", "REJECTED");
        String fetched = awaitRun("fetched", "ACCEPTED").getString("state.releaseId");

        given().get("/api/v1/releases/" + silent).then().body("releasedAt", equalTo("2022-03-02T01:30:00Z"));
        given().get(mute.getString("state.report"))
                .then()
                .body("findings.find { it.code == 'REQUIRED' }.field", equalTo("releasedAt"));
        JsonPath release = given().get("/api/v1/releases/" + fetched).jsonPath();
        assertThat(Instant.parse(release.getString("releasedAt")))
                .isEqualTo(release.getString("provenance.retrievedAt"));
    }

    @Test
    void aChangedDeclarationIsTriedAtOnce() {
        bureau.says("/table", 200, "ref_area,indicator,time_period,value\nP5,output,2021,1\n");
        declare("table", source("/table", ""));
        awaitRun("table", "REJECTED");

        declare("table", source("/table", """
                ,"agency":"NBS","dataflow":"ANNUAL","releasedAt":"retrievedAt","accept":"text/csv\""""));

        awaitRun("table", "ACCEPTED");
    }

    @Test
    void aSlowSourceDoesNotDelayOthers() {
        CountDownLatch released = new CountDownLatch(1);
        bureau.keepsWaiting("/slow", released);
        declare("slow", source("/slow", ""));
        await().atMost(20, SECONDS).until(() -> !bureau.asked("/slow").isEmpty());

        bureau.says("/swift", 200, march("P6"));
        declare("swift", source("/swift", ""));

        awaitRun("swift", "ACCEPTED");
        given().get("/api/v1/sources/slow").then().body("state", nullValue());
        released.countDown();
        awaitRun("slow", "FAILED");
        assertThat(bureau.asked("/slow")).hasSize(1);
    }

    @Test
    void nobodyIsAskedWhoMayNotBe() {
        declare("elsewhere", """
                {"url":"http://elsewhere.example/x","every":"PT1H"}""")
                .then()
                .statusCode(422)
                .body("errors.code", contains("HOST_NOT_ALLOWED"))
                .body("errors.field", contains("/url"));
        bureau.says("/inside", 200, march("P7"));

        declare("inside", source("/inside", "").replace("127.0.0.1", "127.0.0.2"));

        JsonPath failed = awaitRun("inside", "FAILED");
        assertThat(failed.getString("state.reason.en")).contains("permitted-networks");
        assertThat(waitOf(failed)).isEqualTo(Duration.ofHours(1));
        assertThat(bureau.asked("/inside")).isEmpty();
    }

    @Test
    void aSourceIsDeclaredReadAndDeleted() {
        bureau.says("/gone", 404, "");
        String declaration = source("/gone", "");
        declare("gone", declaration).then().statusCode(200).body("every", equalTo("PT1H"));
        awaitRun("gone", "FAILED");
        given().get("/api/v1/sources")
                .then()
                .body("sources.id", hasItem("gone"))
                .body("sources.find { it.id == 'gone' }.declaration.url", equalTo(url("/gone")))
                .body("sources.find { it.id == 'gone' }.state.lastOutcome", equalTo("FAILED"));

        given().delete("/api/v1/sources/gone").then().statusCode(204);

        given().delete("/api/v1/sources/gone").then().statusCode(404);
        given().get("/api/v1/sources/gone").then().statusCode(404).body("errors.code", contains("SOURCE_NOT_FOUND"));
        given().post("/api/v1/sources/gone/run").then().statusCode(404);
        declare("gone", declaration);
        awaitRun("gone", "FAILED");
    }

    @Test
    void everythingThatIsWrongIsSaidByPointer() {
        declare("bad", """
                {"url":"ftp://a/b","every":"PT1S","releasedAt":"never","embargoUntil":"soon","accept":"","colour":"red",
                 "profile":"a b","agency":""}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "/url",
                                "/every",
                                "/releasedAt",
                                "/embargoUntil",
                                "/accept",
                                "/colour",
                                "/profile",
                                "/agency"));
        declare("a b", "{}").then().statusCode(422).body("errors.field", contains("id"));
        declare("bad", "{}").then().statusCode(422).body("errors.field", contains("/url", "/every"));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + bureau.port() + path;
    }

    private String source(String path, String further) {
        return """
                {"url":"%s","every":"PT1H"%s}""".formatted(url(path), further);
    }

    private static String march(String area) {
        return release(MARCH, observation(area, "output", "2021", "1"));
    }

    private static String silent(String area) {
        return march(area).replace("\"releasedAt\":\"" + MARCH + "\",", "");
    }

    private static Response declare(String id, String declaration) {
        return given().contentType(ContentType.JSON).body(declaration).put("/api/v1/sources/" + id);
    }

    private static void run(String id) {
        given().post("/api/v1/sources/" + id + "/run").then().statusCode(202);
    }

    private static JsonPath awaitRun(String id, String outcome) {
        return awaitState(id, "state.lastOutcome", outcome);
    }

    private static JsonPath awaitState(String id, String path, Object value) {
        return await().atMost(20, SECONDS)
                .until(() -> given().get("/api/v1/sources/" + id).jsonPath(), it -> value.equals(it.get(path)));
    }

    private static Duration waitOf(JsonPath source) {
        return Duration.between(
                Instant.parse(source.getString("state.lastRunAt")), Instant.parse(source.getString("state.nextRunAt")));
    }
}
