package org.synergymonitor.ingestion.backfill;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.synergymonitor.ingestion.backfill.Pace.Rate;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void atFirstNothingIsKnown() {
        Rate rate = pace.mark(BEGIN, 0, 0);

        assertThat(rate).isEqualTo(Rate.NONE);
        assertThat(rate.secondsFor(10)).isNull();
    }

    @Test
    void aSpeedIsWhatWasDoneOverTheTime() {
        pace.mark(BEGIN, 5, 5000);

        Rate rate = pace.mark(BEGIN.plusSeconds(4), 15, 13000);

        assertThat(rate).isEqualTo(new Rate(2.5, 2000));
        assertThat(rate.secondsFor(6)).isEqualTo(3);
    }

    @Test
    void onlyTheLastThirtySecondsCount() {
        pace.mark(BEGIN, 0, 0);
        for (int second = 1; second <= 60; second++) {
            pace.mark(BEGIN.plusSeconds(second), 10L * second, 100L * second);
        }

        Rate rate = pace.mark(BEGIN.plusSeconds(90), 600, 6000);

        assertThat(rate).isEqualTo(Rate.NONE);
    }
}
