package org.synergymonitor.model.history;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.synergymonitor.model.history.Vintages.year;

/** How far preliminary values were from the first final ones; every number is exact in binary. */
class PreliminaryAccuracyTest {

    @Test
    void theFirstAndTheLastPreliminaryValueAreComparedWithTheFirstFinalOne() {
        PreliminaryAccuracy accuracy = Vintages.from(2020)
                .preliminary(2021, -0.25, 0.75, 0.5)
                .preliminary(2021, 0.25, 0.875, 0.5)
                .finals(0.5, -0.5)
                .finals(0.5, 0.75)
                .preliminary(2022, 0.5, 0.875, 0.5, 0.75)
                .finals(0.5, 0.75, 0.625)
                .preliminary(2023, 0.125, 0.75, 0.5, 0.75, 0.625)
                .history()
                .preliminary();

        assertThat(accuracy.status()).isEqualTo(PreliminaryAccuracy.Status.COMPARED);
        PreliminaryPeriod flipped = accuracy.periods().get(0);
        assertThat(flipped.period()).isEqualTo(year(2021));
        assertThat(flipped.first().value()).isEqualTo(-0.25);
        assertThat(flipped.last().value()).isEqualTo(0.25);
        assertThat(flipped.last().share()).hasValue(0.875);
        assertThat(flipped.finalValue().orElseThrow().value()).isEqualTo(-0.5);
        assertThat(flipped.finalValue().orElseThrow().edition().revision()).isEqualTo(3);
        assertThat(flipped.firstRevision()).hasValue(-0.25);
        assertThat(flipped.lastRevision()).hasValue(-0.75);
        assertThat(flipped.signRight()).contains(false);
        PreliminaryPeriod open = accuracy.periods().get(2);
        assertThat(open.status()).isEqualTo(PreliminaryPeriod.Status.NOT_FINAL_YET);
        assertThat(open.finalValue()).isEmpty();
        assertThat(open.lastRevision()).isEmpty();
        assertThat(open.signRight()).isEmpty();
        assertThat(accuracy.fromFirst().n()).isEqualTo(2);
        assertThat(accuracy.fromFirst().mean()).hasValue(-0.0625);
        assertThat(accuracy.fromFirst().meanAbsolute()).hasValue(0.1875);
        assertThat(accuracy.fromLast().mean()).hasValue(-0.3125);
        assertThat(accuracy.fromLast().meanAbsolute()).hasValue(0.4375);
        assertThat(accuracy.signsRight()).isEqualTo(1);
    }

    @Test
    void aPreliminaryValueAfterTheFinalOneWasWithdrawnIsNone() {
        PreliminaryAccuracy accuracy = Vintages.from(2020)
                .finals(0.5, 0.25)
                .preliminary(2021, 0.75, 0.9, 0.5)
                .history()
                .preliminary();

        assertThat(accuracy.status()).isEqualTo(PreliminaryAccuracy.Status.NO_PRELIMINARY_VALUE);
        assertThat(accuracy.periods()).isEmpty();
    }

    @Test
    void whereThereIsNothingTheStatusSaysWhy() {
        PreliminaryAccuracy open =
                Vintages.from(2020).preliminary(2021, 0.75, 0.9, 0.5).history().preliminary();

        assertThat(SeriesHistory.EMPTY.preliminary().status())
                .isEqualTo(PreliminaryAccuracy.Status.NO_PRELIMINARY_VALUE);
        assertThat(open.status()).isEqualTo(PreliminaryAccuracy.Status.NONE_FINAL_YET);
        assertThat(open.fromLast().status()).isEqualTo(RevisionStatistics.Status.NOTHING_TO_COMPARE);
        assertThat(open.fromLast().meanAbsolute()).isEmpty();
        assertThat(open.signsRight()).isZero();
    }

    @Test
    void aPeriodIsEitherFinalOrPreliminary() {
        Vintages vintages = Vintages.from(2020);

        assertThatThrownBy(() -> vintages.preliminary(2020, 0.5, 0.9, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2020");
    }

    @Test
    void noNumberMayBeNaN() {
        Vintages vintages = Vintages.from(2020);

        assertThatThrownBy(() -> vintages.finals(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vintages.preliminary(2020, Double.NaN, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
