package org.synergymonitor.ingestion;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** The pages of reporting-service may ask in the reader's browser, those of nobody else. */
@QuarkusTest
@WithTestResource(Stack.class)
class OriginsIT {
    private static final String PAGES = "https://pages.example";

    @Test
    void pagesOfAConfiguredOriginMayUpload() {
        given().header("Origin", PAGES)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/api/v1/releases")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(PAGES))
                .header("Access-Control-Allow-Methods", containsString("POST"));
        given().header("Origin", PAGES)
                .get("/api/v1/release-calendar")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(PAGES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "https://pages.example.evil.example", "http://pages.example", "null"})
    void pagesOfAForeignOriginGetNothing(String origin) {
        // When
        Response read = given().header("Origin", origin).get("/api/v1/releases");
        Response sent = given().header("Origin", origin)
                .contentType("text/plain")
                .body("ref_area,indicator,time_period,value\nXX,foreign,2021,1\n")
                .post("/api/v1/releases?agency=NBS&dataflow=FOREIGN&releasedAt=2022-03-01T09:30:00%2B08:00");
        Response preflight = given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/releases");

        // Then
        assertThat(read.statusCode()).isEqualTo(403);
        assertThat(read.asString()).isEmpty();
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(preflight.statusCode()).isEqualTo(403);
        for (Response answer : new Response[] {read, sent, preflight}) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        }
        given().get("/api/v1/releases?dataflow=FOREIGN").then().body("releases.size()", equalTo(0));
    }
}
