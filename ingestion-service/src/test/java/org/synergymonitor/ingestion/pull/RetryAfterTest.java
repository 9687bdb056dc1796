package org.synergymonitor.ingestion.pull;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2022-03-01T01:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "120, PT2M",
        "999999999999999999, PT24H",
        "'Tue, 01 Mar 2022 01:31:00 GMT', PT1M",
        "'Tue, 01 Mar 2022 01:29:00 GMT', PT0S",
        "'Sun, 01 Mar 2122 01:30:00 GMT', PT24H",
    })
    void itIsSecondsOrADate(String value, Duration wait) {
        assertThat(RetryAfter.read(value, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "9999999999999999999", "soon", "Sunday, 01-Mar-22 01:31:00 GMT"})
    void anythingElseIsNothing(String value) {
        assertThat(RetryAfter.read(value, NOW)).isEmpty();
    }
}
