package org.synergymonitor.reporting.page;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2024-05-01 00:30 UTC+8",
        "UTC, 2024-04-30 16:30 UTC",
        "America/New_York, 2024-04-30 12:30 UTC−4",
        "Asia/Kolkata, 2024-04-30 22:00 UTC+5:30",
    })
    void momentSaysItsZone(String zone, String text) {
        assertThat(Moment.of(Instant.parse("2024-04-30T16:30:00Z"), ZoneId.of(zone))
                        .text())
                .isEqualTo(text);
    }
}
