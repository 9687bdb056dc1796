package org.synergymonitor.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.synergymonitor.ingestion.Api.accepted;
import static org.synergymonitor.ingestion.Api.define;
import static org.synergymonitor.ingestion.Api.definition;
import static org.synergymonitor.ingestion.Api.observation;
import static org.synergymonitor.ingestion.Api.post;
import static org.synergymonitor.ingestion.Api.release;

@QuarkusTest
@WithTestResource(Stack.class)
class SubmissionsIT {
    private static final String MARCH = "2022-03-01T09:30:00+08:00";
    private static final String APRIL = "2022-04-01T09:30:00+08:00";

    Stack stack;

    @Test
    void fiftyPostsUnderOneKeyAreOneRelease() throws Exception {
        define("K1", definition("G1"));
        String body = release(MARCH, observation("G1", "output", "2021", "1"));

        List<Response> responses = atOnce(50, () -> keyed("key-1", body));

        assertThat(responses).extracting(Response::statusCode).containsOnly(200, 202);
        assertThat(responses).filteredOn(it -> it.statusCode() == 202).hasSize(1);
        assertThat(stack.log().await("K1", 2)).hasSize(2);
    }

    @Test
    void aKeyIsGoodForOneBody() {
        keyed("key-2", release(MARCH, observation("G2", "output", "2021", "1")))
                .then()
                .statusCode(202);

        keyed("key-2", release(MARCH, observation("G2", "output", "2021", "2")))
                .then()
                .statusCode(409)
                .body("errors.code", contains("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void theKeyOfARefusedBodyMayBeUsedForTheMendedOne() {
        keyed("key-3", release(MARCH, observation("G3", "output", "twenty", "1")))
                .then()
                .statusCode(422);

        keyed("key-3", release(MARCH, observation("G3", "output", "2021", "1")))
                .then()
                .statusCode(202);
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndChangesNothing() {
        define("K4", definition("G4"));
        accepted(release(MARCH, observation("G4", "output", "2020", "1"), observation("G4", "output", "2021", "2")));
        String revised = release(
                APRIL,
                observation("G4", "output", "2020", "1"),
                observation("G4", "output", "2021", "2.5"),
                observation("G4", "exports", "2021", "7"));

        given().contentType(ContentType.JSON)
                .queryParam("dryRun", true)
                .body(revised)
                .post("/api/v1/releases")
                .then()
                .statusCode(200)
                .body("acceptable", equalTo(true))
                .body("changeCount", equalTo(2))
                .body("changes.indicator", contains("exports", "output"))
                .body("changes.before", contains(null, 2.0f))
                .body("changes.after", contains(7.0f, 2.5f));

        given().queryParam("limit", 500)
                .get("/api/v1/releases")
                .then()
                .body("releases.findAll { it.releasedAt.startsWith('2022-04-01') && it.areas == ['G4'] }", empty());
        post(revised).then().statusCode(202);
        assertThat(stack.log().await("K4", 3)).hasSize(3);
    }

    @Test
    void aDryRunOfWhatIsWrongIsAReportToo() {
        given().contentType(ContentType.JSON)
                .queryParam("dryRun", true)
                .body(release(MARCH, observation("G5", "output", "20x1", "1")))
                .post("/api/v1/releases")
                .then()
                .statusCode(200)
                .body("acceptable", equalTo(false))
                .body("errorCount", equalTo(1))
                .body("findings.code", contains("INVALID_PERIOD"));
    }

    @Test
    void theFullReportHoldsWhatTheResponseLeavesOut() {
        String[] observations = IntStream.range(0, 250)
                .mapToObj(it -> observation("G6", "i" + it, "2021-X", "1"))
                .toArray(String[]::new);

        String report = post(release(MARCH, observations))
                .then()
                .statusCode(422)
                .body("errors", hasSize(100))
                .body("errorCount", equalTo(250))
                .extract()
                .path("report");

        given().get(report)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REJECTED"))
                .body("errors", equalTo(250))
                .body("findings", hasSize(250))
                .body("findings[249].field", equalTo("/observations/249/timePeriod"));
    }

    @Test
    void aReleaseIsTracedBackToItsBytes() {
        define("K7", definition("G7"));
        String id = given().contentType(ContentType.JSON)
                .queryParam("sourceUri", "https://stats.example/annual.json")
                .queryParam("retrievedAt", "2022-03-01T10:00:00Z")
                .queryParam("etag", "W/\"7\"")
                .queryParam("lastModified", "Tue, 01 Mar 2022 01:30:00 GMT")
                .body(release(MARCH, observation("G7", "output", "2021", "1")))
                .post("/api/v1/releases")
                .then()
                .statusCode(202)
                .extract()
                .path("releaseId");
        given().delete("/api/v1/releases/" + id).then().statusCode(202);

        ReleasePublished published =
                (ReleasePublished) stack.log().await("K7", 3).get(1);
        ReleaseWithdrawn withdrawn =
                (ReleaseWithdrawn) stack.log().await("K7", 3).get(2);

        assertThat(published.provenance()).hasValueSatisfying(it -> {
            assertThat(it.sourceUri()).contains("https://stats.example/annual.json");
            assertThat(it.eTag()).contains("W/\"7\"");
            assertThat(it.lastModified()).contains("Tue, 01 Mar 2022 01:30:00 GMT");
            assertThat(it.sha256()).hasSize(64);
            assertThat(it.parser()).isNotBlank();
            assertThat(it.sentBy()).isEqualTo("http");
        });
        assertThat(withdrawn.provenance()).isEqualTo(published.provenance());
        given().get("/api/v1/releases/" + id)
                .then()
                .body("provenance.sha256", equalTo(published.provenance().get().sha256()));
    }

    @Test
    void whatIsSaidOfTheSourceIsHeldAgainstItsForms() {
        given().contentType(ContentType.JSON)
                .queryParam("sourceUri", " ")
                .queryParam("retrievedAt", "yesterday")
                .queryParam("etag", "版本")
                .queryParam("lastModified", "Mon, 01 Mar 2022 01:30:00 GMT")
                .queryParam("dryRun", "perhaps")
                .body(release(MARCH, observation("G0", "output", "2021", "1")))
                .post("/api/v1/releases")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("sourceUri", "retrievedAt", "etag", "lastModified", "dryRun"))
                .body(
                        "errors.code",
                        contains(
                                "INVALID_PARAMETER",
                                "INVALID_TIMESTAMP",
                                "INVALID_HEADER",
                                "INVALID_HTTP_DATE",
                                "INVALID_PARAMETER"));
    }

    @Test
    void warningsAreListedButDoNotRefuse() {
        define("K8", definition("G8"));
        accepted(release(MARCH, observation("G8", "output", "2021", "100")));

        post(release(MARCH, observation("G8", "output", "2021", "100000"), observation("G8", "nobody", "2021", "1")))
                .then()
                .statusCode(202)
                .body("warnings.code", hasItem("UNIT_JUMP"))
                .body("warnings.code", hasItem("UNUSED_SERIES"))
                .body("warnings.code", hasItem("SAME_RELEASED_AT"));
    }

    @Test
    void unitsThatDifferByAPowerOfTenAreConvertedForEachSystem() {
        define("K9", definition("G9"));
        define("K9b", definition("G9").replace("万元", "亿元"));

        given().contentType("text/csv; charset=UTF-8")
                .queryParam("agency", "NBS")
                .queryParam("dataflow", "ANNUAL")
                .queryParam("releasedAt", MARCH)
                .body("ref_area,indicator,time_period,value,unit\nG9,output,2021,1234.5,亿元\n")
                .post("/api/v1/releases")
                .then()
                .statusCode(202);

        assertThat(((ReleasePublished) stack.log().await("K9", 2).get(1))
                        .observations()
                        .get(0)
                        .value())
                .isEqualTo(12345000);
        assertThat(((ReleasePublished) stack.log().await("K9b", 2).get(1))
                        .observations()
                        .get(0)
                        .value())
                .isEqualTo(1234.5);
    }

    private static Response keyed(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/releases");
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Response> responses = new ArrayList<>();
            for (Future<Response> response : clients.invokeAll(java.util.Collections.nCopies(times, request))) {
                responses.add(response.get());
            }
            return responses;
        } finally {
            clients.shutdownNow();
        }
    }
}
