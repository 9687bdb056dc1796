package org.synergymonitor.ingestion;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.access.HostileRequests;
import org.synergymonitor.access.RawConnection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** What is asked to harm the store or to learn what the service is made of. */
@QuarkusTest
@WithTestResource(Stack.class)
class HostileRequestsIT {
    private static final String MARCH = "2022-03-01T09:30:00+08:00";

    @Test
    void operatorsOfTheStoreAreOnlyText() {
        Api.accepted(Api.release(MARCH, Api.observation("H1", "output", "2021", "1")));

        new HostileRequests().findNothing();

        given().queryParam("agency", "{\"$ne\":null}")
                .get("/api/v1/releases")
                .then()
                .statusCode(200)
                .body("releases", empty());
    }

    @Test
    void fieldsThatNobodyReadsAreRefused() {
        Api.define("h2", Api.definition("H2").replaceFirst("\\{", "{\"revision\":99,\"sequence\":7,"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_FIELD", "UNKNOWN_FIELD"))
                .body("errors.field", hasItem("/revision"));
        Api.post(Api.release(MARCH, Api.observation("H2", "output", "2021", "1"))
                        .replaceFirst("\\{", "{\"releaseId\":\"0\",\"receivedAt\":\"2000-01-01T00:00:00Z\","))
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_FIELD", "UNKNOWN_FIELD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/yaml", "text/yaml", "application/x-yaml", "application/x-java-serialized-object"})
    void whatCanHoldABombOrAnObjectIsNotRead(String type) {
        String yaml = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";

        given().contentType(type)
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/systems/h3")
                .then()
                .statusCode(415);
        given().contentType(type)
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/releases")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PATCH", "PROPFIND", "get"})
    void methodsThatNobodyOffersAreRefused(String method) throws IOException {
        try (RawConnection connection = RawConnection.open()) {
            connection.send(method + " /api/v1/systems HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");

            assertThat(connection.status()).startsWith("HTTP/1.1 4");
        }
    }

    /** Behind a proxy the path that a caller knows is longer, and the host another one than this service hears of. */
    @Test
    void locationLeadsToWhatWasMadeBehindAnyPrefix() {
        String made = "https://synergy.example/ingestion/api/v1/";

        assertThat(leads(
                        "releases",
                        Api.post(Api.release(MARCH, Api.observation("H4", "output", "2021", "1")))
                                .header("Location")))
                .startsWith(made + "releases/");
        assertThat(leads("systems/h4", Api.define("h4", Api.definition("H4")).header("Location")))
                .isEqualTo(made + "systems/h4");
        String calendar = "{\"expected\":[{\"expectedAt\":\"2030-03-01T09:30:00+08:00\"}]}";
        given().header("Host", "evil.example")
                .contentType("application/json")
                .body(calendar)
                .put("/api/v1/dataflows/NBS/H4/calendar")
                .then()
                .header("Location", equalTo("calendar"));
    }

    private static String leads(String asked, String location) {
        return URI.create("https://synergy.example/ingestion/api/v1/" + asked)
                .resolve(location)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://user:secret@stats.example/a.csv", "ftp://user@stats.example", "//:secret@stats.example"
            })
    void addressThatReadersAreShownHoldsNoPassword(String uri) {
        String answer = given().contentType("application/json")
                .queryParam("sourceUri", uri)
                .body(Api.release(MARCH, Api.observation("H5", "output", "2021", "1")))
                .post("/api/v1/releases")
                .then()
                .statusCode(422)
                .body("errors.code", contains("USER_INFO_NOT_ALLOWED"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("secret");
    }
}
