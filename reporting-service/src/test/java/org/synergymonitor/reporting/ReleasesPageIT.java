package org.synergymonitor.reporting;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The page itself: what it does against ingestion-service happens in a browser. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(ReleasesPageIT.WithIngestion.class)
class ReleasesPageIT {
    private static final String INGESTION = "http://ingestion.example:8081";

    @Test
    void uploadIsOfferedInEitherLanguageWithTheAddressOfIngestion() {
        // When
        Response english = page("/releases?lang=en");
        Response chinese = page("/releases?lang=zh");

        // Then
        assertThat(english.asString())
                .contains("<html lang=\"en\">", "data-ingestion=\"" + INGESTION + "\"", "data-zone=\"Asia/Shanghai\"")
                .contains(
                        "<input type=\"file\"",
                        "<label for=\"upload-file\">File (CSV",
                        "in the time zone Asia/Shanghai")
                .contains("<noscript>", "curl '" + INGESTION + "/api/v1/releases?agency=AGENCY")
                .contains("data-word=\"fail413\">The file is too large")
                .contains("aria-current=\"page\">Releases")
                .doesNotContain("NOT_FOUND", "id=\"unconfigured\"");
        assertThat(chinese.asString())
                .contains("<html lang=\"zh-CN\">", "发布日历", "data-word=\"late\">迟到 %1", "时区 Asia/Shanghai")
                .doesNotContain("Release calendar");
        assertThat(english.header("Content-Security-Policy"))
                .contains("connect-src 'self' " + INGESTION + ";")
                .contains("script-src 'self';");
    }

    @Test
    void fieldsComeFromTheAddressAndAreOnlyText() {
        // When
        String page = given().accept("text/html")
                .queryParam("lang", "en")
                .queryParam("agency", "\"><script>alert(1)</script>")
                .queryParam("dataflow", "CSYST")
                .get("/releases")
                .asString();

        // Then
        assertThat(page)
                .contains("value=\"CSYST\"")
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void scriptsOfThePageAreServedToBeRevalidated() {
        for (String script : new String[] {
            "pages/releases.js",
            "pages/overview.js",
            "pages/definition.js",
            "releases/upload.js",
            "ingestion.js",
            "words.js"
        }) {
            // When
            Response response = given().get("/app/" + script);

            // Then
            assertThat(response.statusCode()).as(script).isEqualTo(200);
            assertThat(response.header("Cache-Control")).as(script).isEqualTo("no-cache");
        }
    }

    private static Response page(String path) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** Says where ingestion-service is. */
    public static class WithIngestion implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("synergy.pages.ingestion-url", INGESTION);
        }
    }
}
