package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30));
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void eachWaitIsDrawnFromZeroToALongerBound() {
        RetrySchedule half = new RetrySchedule(WAITS, LONGEST, () -> 0.5);
        RetrySchedule none = new RetrySchedule(WAITS, LONGEST, () -> 0);

        assertThat(half.next(NOW, 1, Optional.empty())).contains(NOW.plusMillis(2500));
        assertThat(half.next(NOW, 2, Optional.empty())).contains(NOW.plusSeconds(150));
        assertThat(half.next(NOW, 3, Optional.empty())).contains(NOW.plusSeconds(900));
        assertThat(none.next(NOW, 3, Optional.empty())).contains(NOW);
    }

    @Test
    void afterTheLastWaitItIsGivenUp() {
        RetrySchedule schedule = new RetrySchedule(WAITS, LONGEST, () -> 0.5);

        assertThat(schedule.next(NOW, 4, Optional.of(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void aReceiverMayAskForALongerWaitButNotForAnyAndNotForAShorterOne() {
        RetrySchedule schedule = new RetrySchedule(WAITS, LONGEST, () -> 0.5);

        assertThat(schedule.next(NOW, 1, Optional.of(Duration.ofMinutes(10)))).contains(NOW.plusSeconds(600));
        assertThat(schedule.next(NOW, 1, Optional.of(Duration.ofDays(9)))).contains(NOW.plus(LONGEST));
        assertThat(schedule.next(NOW, 3, Optional.of(Duration.ofSeconds(1)))).contains(NOW.plusSeconds(900));
    }
}
