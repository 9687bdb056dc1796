package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.delivery.LedgerDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LeasesIT {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TERM = Duration.ofSeconds(45);

    @Inject
    LedgerDatabase database;

    @Test
    void twoReplicasNeverServeTheSameDestination() {
        Leases one = new Leases(database, "one", TERM);
        Leases other = new Leases(database, "other", TERM);

        boolean taken = one.take("dst_leased", NOW);

        assertThat(taken).isTrue();
        assertThat(other.take("dst_leased", NOW.plusSeconds(44))).isFalse();
        other.release("dst_leased");
        assertThat(other.take("dst_leased", NOW.plusSeconds(44))).isFalse();
        assertThat(one.take("dst_leased", NOW.plusSeconds(44))).isTrue();
        assertThat(other.take("dst_leased", NOW.plusSeconds(88))).isFalse();
        assertThat(other.take("dst_leased", NOW.plusSeconds(90))).isTrue();
        assertThat(one.take("dst_leased", NOW.plusSeconds(91))).isFalse();
    }

    @Test
    void aReplicaThatWasKilledGoesOnAndOneThatIsDoneLeavesIt() {
        new Leases(database, "one", TERM).take("dst_restarted", NOW);
        Leases restarted = new Leases(database, "one", TERM);
        Leases other = new Leases(database, "other", TERM);

        boolean taken = restarted.take("dst_restarted", NOW.plusSeconds(1));

        assertThat(taken).isTrue();
        restarted.release("dst_restarted");
        assertThat(other.take("dst_restarted", NOW.plusSeconds(2))).isTrue();
    }
}
