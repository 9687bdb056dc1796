package org.synergymonitor.ingestion.source;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1,PT1M", "2,PT2M", "5,PT16M", "6,PT30M", "2000000000,PT30M"})
    void waitsTwiceAsLongAfterEachFailureButNotLongerThanUsual(int failures, Duration wait) {
        Duration backoff = Backoff.after(failures, Duration.ofMinutes(30));

        assertThat(backoff).isEqualTo(wait);
    }
}
