package org.synergymonitor.ingestion.staging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedClockTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Instant shown = START;
    private long nanos;
    private final TrustedClock clock = new TrustedClock(new Wall(), () -> nanos);

    @Test
    void aClockThatRunsEvenlyIsBelieved() {
        pass(Duration.ofHours(3));

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void aClockThatJumpsAheadIsNotBelieved() {
        jump(Duration.ofDays(1));
        pass(Duration.ofSeconds(5));

        assertThat(clock.now()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void aJumpThatIsTakenBackLeavesNothingBehind() {
        jump(Duration.ofDays(1));
        clock.now();
        jump(Duration.ofDays(-1));
        pass(Duration.ofMinutes(11));

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(11)));
    }

    @Test
    void aJumpThatStaysForTenMinutesIsBelieved() {
        jump(Duration.ofDays(1));
        clock.now();
        pass(Duration.ofMinutes(10));

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(10)));
    }

    @Test
    void aSecondJumpWhileTheFirstIsDoubtedIsNotBelievedEither() {
        jump(Duration.ofDays(1));
        clock.now();
        pass(Duration.ofMinutes(9));
        jump(Duration.ofDays(1));
        clock.now();
        pass(Duration.ofMinutes(2));

        assertThat(clock.now()).isEqualTo(START.plus(Duration.ofMinutes(11)));
    }

    @Test
    void aClockThatGoesBackIsBelievedAtOnce() {
        jump(Duration.ofHours(-2));

        assertThat(clock.now()).isEqualTo(START.minus(Duration.ofHours(2)));
    }

    private void pass(Duration time) {
        jump(time);
        nanos += time.toNanos();
    }

    private void jump(Duration by) {
        shown = shown.plus(by);
    }

    private final class Wall extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return shown;
        }
    }
}
