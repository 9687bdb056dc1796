package org.synergymonitor.reporting;

import java.io.IOException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.access.HostileRequests;
import org.synergymonitor.access.RawConnection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** What is asked to harm the store or to learn what the service is made of. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileRequestsIT {
    Backends backends;

    @Test
    void operatorsOfTheStoreAreOnlyText() {
        SampleSystem sample = new SampleSystem("operators");
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            log.writeStored(sample, sample.history());
        }

        new HostileRequests().findNothing();
    }

    @Test
    void fieldsThatNobodyReadsAreRefused() {
        given().contentType("application/json")
                .body(
                        "{\"kind\":\"webhook\",\"name\":\"n\",\"url\":\"http://127.0.0.1:9/\",\"id\":\"mine\",\"secret\":\"whsec_AAAA\",\"enabled\":true}")
                .post("/api/v1/destinations")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("/secret"))
                .body("errors.code", hasItem("UNKNOWN_FIELD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/..%2f..%2fapplication.properties",
                "/schemas/..%2fapplication.properties",
                "/app/..%2f..%2f..%2fapplication.properties",
                "/app/%2e%2e/%2e%2e/application.properties",
                "/app/..;/application.properties",
                "/app/..%5capplication.properties",
                "/application.properties",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/app/"
            })
    void filesThatAreNotMeantAreNotServed(String path) throws IOException {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).body(not(containsString("quarkus.")));
        try (RawConnection connection = RawConnection.open()) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(connection.status()).startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PATCH", "PROPFIND", "get"})
    void methodsThatNobodyOffersAreRefused(String method) throws IOException {
        try (RawConnection connection = RawConnection.open()) {
            connection.send(method + " /api/v1/systems HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");

            assertThat(connection.status()).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void nameOfADownloadIsThatOfAnExistingSystem() {
        given().urlEncodingEnabled(false)
                .get("/systems/x%0d%0aSet-Cookie:%20a=b?figure=degree-chained")
                .then()
                .statusCode(404)
                .header("Set-Cookie", equalTo(null));
    }
}
