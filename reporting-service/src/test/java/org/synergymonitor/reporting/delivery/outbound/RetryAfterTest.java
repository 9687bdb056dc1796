package org.synergymonitor.reporting.delivery.outbound;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 01:00:00 GMT", NOW)).contains(Duration.ofHours(1));
    }

    @Test
    void whatIsPastOrNothingAsksForNothing() {
        for (String header : new String[] {null, "", "soon", "-5", "Wed, 31 Dec 2025 23:00:00 GMT", "9".repeat(30)}) {
            assertThat(RetryAfter.parse(header, NOW)).as("%s", header).isEmpty();
        }
    }
}
