package org.synergymonitor.ingestion;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections are few and must say something. */
@QuarkusTest
@TestProfile(LimitsIT.Profile.class)
@QuarkusTestResource(Stack.class)
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

    /** So few connections that a test can open them, and so little patience that it can wait. */
    public static final class Profile implements QuarkusTestProfile {
        static final int CONNECTIONS = 20;

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.idle-timeout",
                    "3S",
                    "quarkus.http.limits.max-connections",
                    String.valueOf(CONNECTIONS));
        }
    }
}
