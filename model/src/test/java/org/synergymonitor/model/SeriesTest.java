package org.synergymonitor.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A row of numbers is a value: what it holds is all that it is. */
class SeriesTest {
    @Test
    void noNegativeZeroEnters() {
        assertThat(Double.doubleToRawLongBits(Finite.require("U", -0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(Series.of(-0.0).get(0))).isZero();
    }

    @Test
    void aConstantSeriesRepeatsItsValue() {
        assertThat(Series.constant(3, 0.25).toArray()).containsExactly(0.25, 0.25, 0.25);
    }

    @Test
    void seriesOfTheSameNumbersAreTheSame() {
        Series series = Series.of(1, 2.5);

        assertThat(series).isEqualTo(Series.of(List.of(1.0, 2.5))).hasSameHashCodeAs(Series.of(1, 2.5));
        assertThat(series).isNotEqualTo(Series.of(2.5, 1)).doesNotHaveSameHashCodeAs(Series.of(2.5, 1));
        assertThat(series).isNotEqualTo(List.of(1.0, 2.5));
    }

    @Test
    void aSeriesIsWrittenAsItsNumbers() {
        assertThat(Series.of(1, 2.5)).hasToString("[1.0, 2.5]");
    }
}
