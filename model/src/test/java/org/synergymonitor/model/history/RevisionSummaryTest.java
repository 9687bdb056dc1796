package org.synergymonitor.model.history;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.model.history.TurningPoint.Direction.TO_NEGATIVE;
import static org.synergymonitor.model.history.TurningPoint.Direction.TO_NON_NEGATIVE;
import static org.synergymonitor.model.history.Vintages.year;

/** First-published against latest, by hand; every number is exact in binary. */
class RevisionSummaryTest {

    @Test
    void theFirstFinalValueIsComparedWithTheLatest() {
        RevisionSummary summary = Vintages.from(2019)
                .finals(0.5, 0.25)
                .finals(0.5, 0.75, 0.125)
                .finals(0.5, -0.25, 0.125, -0.5)
                .history()
                .revisions();

        assertThat(summary.status()).isEqualTo(RevisionSummary.Status.COMPARED);
        assertThat(summary.vintages()).isEqualTo(3);
        assertThat(summary.periods())
                .extracting(PeriodRevision::status)
                .containsExactly(
                        PeriodRevision.Status.UNREVISED,
                        PeriodRevision.Status.REVISED,
                        PeriodRevision.Status.UNREVISED,
                        PeriodRevision.Status.SINGLE_VINTAGE);
        PeriodRevision revised = summary.periods().get(1);
        assertThat(revised.first().value()).isEqualTo(0.25);
        assertThat(revised.latest().orElseThrow().value()).isEqualTo(-0.25);
        assertThat(revised.latest().orElseThrow().edition().revision()).isEqualTo(3);
        assertThat(revised.revision()).hasValue(-0.5);
        assertThat(revised.absoluteRevision()).hasValue(0.5);
        assertThat(revised.signChanged()).isTrue();
        assertThat(revised.vintages()).isEqualTo(3);
        assertThat(revised.steps().n()).isEqualTo(2);
        assertThat(revised.steps().mean()).hasValue(-0.25);
        assertThat(revised.steps().meanAbsolute()).hasValue(0.75);
        assertThat(summary.overall().n())
                .as("the newest period has been published once")
                .isEqualTo(3);
        assertThat(summary.overall().mean()).hasValue(-0.5 / 3);
        assertThat(summary.overall().meanAbsolute()).hasValue(0.5 / 3);
    }

    @Test
    void thereAndBackIsNoRevisionButTwoSteps() {
        PeriodRevision period = Vintages.from(2020)
                .finals(0.25)
                .finals(0.5)
                .finals(0.25)
                .history()
                .revisions()
                .periods()
                .get(0);

        assertThat(period.status()).isEqualTo(PeriodRevision.Status.UNREVISED);
        assertThat(period.revision()).hasValue(0);
        assertThat(period.steps().n()).isEqualTo(2);
        assertThat(period.steps().meanAbsolute()).hasValue(0.25);
    }

    @Test
    void roundingIsNoRevision() {
        PeriodRevision period = Vintages.from(2020)
                .finals(1e-13)
                .finals(-1e-13)
                .history()
                .revisions()
                .periods()
                .get(0);

        assertThat(period.status()).isEqualTo(PeriodRevision.Status.UNREVISED);
        assertThat(period.signChanged()).isFalse();
        assertThat(period.steps().status()).isEqualTo(RevisionStatistics.Status.NOTHING_TO_COMPARE);
        assertThat(period.latest().orElseThrow().value()).isEqualTo(-1e-13);
        assertThat(period.latest().orElseThrow().edition().revision()).isEqualTo(1);
    }

    @Test
    void aWithdrawnPeriodIsListedButCountsForNothing() {
        RevisionSummary summary =
                Vintages.from(2020).finals(0.5, -0.5).finals(0.5).history().revisions();

        PeriodRevision withdrawn = summary.periods().get(1);
        assertThat(withdrawn.status()).isEqualTo(PeriodRevision.Status.WITHDRAWN);
        assertThat(withdrawn.latest()).isEmpty();
        assertThat(withdrawn.revision()).isEmpty();
        assertThat(summary.overall().n()).isEqualTo(1);
        assertThat(summary.turningPoints().status()).isEqualTo(TurningPoints.Status.TOO_FEW_PERIODS);
    }

    @Test
    void aPeriodThatComesBackIsComparedWithItsFirstValue() {
        PeriodRevision period = Vintages.from(2020)
                .finals(0.5, 0.25)
                .finals(0.5)
                .finals(0.5, 0.75)
                .history()
                .revisions()
                .periods()
                .get(1);

        assertThat(period.status()).isEqualTo(PeriodRevision.Status.REVISED);
        assertThat(period.revision()).hasValue(0.5);
        assertThat(period.vintages()).isEqualTo(2);
    }

    @Test
    void thePreliminaryValueIsTheFirstOfAnyKind() {
        PeriodRevision period = Vintages.from(2020)
                .preliminary(2020, 0.75, 0.9)
                .finals(0.5)
                .history()
                .revisions()
                .periods()
                .get(0);

        assertThat(period.first().value()).isEqualTo(0.5);
        assertThat(period.first().share()).isEmpty();
        assertThat(period.firstOfAnyKind().value()).isEqualTo(0.75);
        assertThat(period.firstOfAnyKind().share()).hasValue(0.9);
    }

    @Test
    void turningPointsAreAgreedMissedOrFalse() {
        TurningPoints points = Vintages.from(2018)
                .finals(0.5, -0.5, -0.5, -0.5, 0.0)
                .finals(0.5, -0.5, 0.0, 0.5, 0.5)
                .history()
                .revisions()
                .turningPoints();

        assertThat(points.status()).isEqualTo(TurningPoints.Status.COMPARED);
        assertThat(points.agreed()).containsExactly(new TurningPoint(year(2018), year(2019), TO_NEGATIVE));
        assertThat(points.missed())
                .as("U = 0 is not negative")
                .containsExactly(new TurningPoint(year(2019), year(2020), TO_NON_NEGATIVE));
        assertThat(points.falseSignals()).containsExactly(new TurningPoint(year(2021), year(2022), TO_NON_NEGATIVE));
    }

    @Test
    void aTurnTheOtherWayIsBothMissedAndFalse() {
        TurningPoints points = Vintages.from(2020)
                .finals(0.5, -0.5)
                .finals(-0.5, 0.5)
                .history()
                .revisions()
                .turningPoints();

        assertThat(points.agreed()).isEmpty();
        assertThat(points.missed()).containsExactly(new TurningPoint(year(2020), year(2021), TO_NON_NEGATIVE));
        assertThat(points.falseSignals()).containsExactly(new TurningPoint(year(2020), year(2021), TO_NEGATIVE));
    }

    @Test
    void acrossAGapTheNeighbourIsThePeriodBeforeIt() {
        TurningPoints points = Vintages.from(2020)
                .finals(0.5, null, -0.5)
                .finals(0.5, null, -0.5)
                .history()
                .revisions()
                .turningPoints();

        assertThat(points.agreed()).containsExactly(new TurningPoint(year(2020), year(2022), TO_NEGATIVE));
    }

    @Test
    void whereThereIsNothingTheStatusSaysWhy() {
        RevisionSummary none = SeriesHistory.EMPTY.revisions();
        RevisionSummary once = Vintages.from(2020).finals(0.5, 0.25).history().revisions();

        assertThat(none.status()).isEqualTo(RevisionSummary.Status.NOTHING_PUBLISHED);
        assertThat(none.periods()).isEqualTo(List.of());
        assertThat(none.overall().mean()).isEmpty();
        assertThat(once.status()).isEqualTo(RevisionSummary.Status.NO_LATER_VINTAGE);
        assertThat(once.overall().status()).isEqualTo(RevisionStatistics.Status.NOTHING_TO_COMPARE);
        assertThat(once.overall().meanAbsolute()).isEmpty();
    }
}
