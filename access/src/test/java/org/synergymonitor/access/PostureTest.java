package org.synergymonitor.access;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PostureTest {
    private static final Optional<String> SERVER = Optional.of("https://id.example");
    private static final Optional<String> AUDIENCE = Optional.of("synergy-monitor");

    @Test
    void withoutAServerItStartsOnLoopbackAlone() {
        assertThat(open(Optional.empty(), Optional.empty(), "127.0.0.1", false)).isTrue();
        assertThat(open(Optional.empty(), Optional.empty(), "localhost", false)).isTrue();

        assertThatIllegalStateException()
                .isThrownBy(() -> open(Optional.empty(), Optional.empty(), "0.0.0.0", false))
                .withMessageContaining("QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    @Test
    void itMayBeSaidThatSomethingElseProtectsIt() {
        assertThat(open(Optional.empty(), Optional.empty(), "0.0.0.0", true)).isTrue();
    }

    @Test
    void withAServerItAsksWhoComes() {
        assertThat(open(SERVER, AUDIENCE, "0.0.0.0", false)).isFalse();
    }

    @Test
    void tokensOfOthersAreNotAcceptedUnawares() {
        assertThatIllegalStateException()
                .isThrownBy(() -> open(SERVER, Optional.empty(), "0.0.0.0", false))
                .withMessageContaining("QUARKUS_OIDC_TOKEN_AUDIENCE");
    }

    @Test
    void openAndGuardedContradict() {
        assertThatIllegalStateException()
                .isThrownBy(() -> open(SERVER, AUDIENCE, "0.0.0.0", true))
                .withMessageContaining("SYNERGY_ACCESS_OPEN");
    }

    private static boolean open(Optional<String> server, Optional<String> audience, String host, boolean open) {
        Posture posture = new Posture(server, audience, host, new AccessConfig() {
            @Override
            public boolean open() {
                return open;
            }

            @Override
            public Requests requests() {
                throw new UnsupportedOperationException();
            }
        });
        posture.check(null);
        return posture.isOpen();
    }
}
