package org.synergymonitor.reporting;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.RawConnection;
import org.synergymonitor.reporting.delivery.Destinations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** Connections and streams are few, and must say something. */
@QuarkusTest
@TestProfile(LimitsIT.Profile.class)
@QuarkusTestResource(Backends.class)
class LimitsIT {
    @Test
    void whoSaysNothingMoreIsNotWaitedFor() throws IOException {
        try (RawConnection slow = RawConnection.open()) {
            slow.send("GET /api/v1/systems HTTP/1.1\r\nHost: x\r\nX-Slow: ");

            assertThat(slow.status()).isEmpty();
        }
    }

    @Test
    void noMoreConnectionsThanAreAllowedAreServed() throws IOException {
        assertThat(RawConnection.served(Profile.CONNECTIONS + 1)).isBetween(1, Profile.CONNECTIONS);
    }

    @Test
    void noMoreStreamsThanAreAllowedAreOpen() throws IOException {
        String request = "GET /api/v1/stream HTTP/1.1\r\nHost: x\r\n\r\n";
        try (RawConnection first = RawConnection.open().send(request);
                RawConnection second = RawConnection.open().send(request)) {
            assertThat(first.status()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(second.status()).isEqualTo("HTTP/1.1 200 OK");

            given().get("/api/v1/stream")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(blankOrNullString()))
                    .body("errors[0].code", equalTo("TOO_MANY_STREAMS"));
        }
    }

    @Test
    void noMoreDestinationsThanAreAllowedAreMade() {
        String id = Destinations.webhook("http://127.0.0.1:9/");

        given().contentType("application/json")
                .body(Map.of("kind", "webhook", "name", "one too many", "url", "http://127.0.0.1:9/"))
                .post("/api/v1/destinations")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("TOO_MANY_DESTINATIONS"));

        Destinations.delete(id);
    }

    /** So few that a test can open them, and so little patience that it can wait. */
    public static final class Profile implements QuarkusTestProfile {
        static final int CONNECTIONS = 20;

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.idle-timeout",
                    "3S",
                    "quarkus.http.limits.max-connections",
                    String.valueOf(CONNECTIONS),
                    "synergy.stream.readers",
                    "2",
                    "synergy.delivery.most-destinations",
                    "1",
                    "synergy.stream.heartbeat",
                    "1s");
        }
    }
}
