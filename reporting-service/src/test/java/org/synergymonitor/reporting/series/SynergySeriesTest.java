package org.synergymonitor.reporting.series;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.SampleSystem;

import static org.assertj.core.api.Assertions.assertThat;

class SynergySeriesTest {
    private final SampleSystem system = new SampleSystem("s");
    private final List<SynergyMeasured> history = system.history();

    @Test
    void theFirstPeriodHasOrderDegreesButNoU() {
        SynergySeries series = SynergySeries.of(history.get(5));

        SynergySeries.Row first = series.periods().get(0);
        assertThat(first.fixed()).isNull();
        assertThat(first.chained()).isNull();
        assertThat(first.orderDegrees()).containsOnlyKeys("trade", "cluster");
        assertThat(series.periods()).hasSize(5).allMatch(row -> row.status() == SynergySeries.Status.FINAL);
        assertThat(series.periods().subList(1, 5)).allMatch(row -> row.fixed() != null && row.chained() != null);
    }

    @Test
    void tooFewPeriodsMakeAnEmptySeries() {
        assertThat(SynergySeries.of(history.get(2)).periods()).isEmpty();
    }

    @Test
    void aPreliminaryPeriodComesLast() {
        SynergyMeasured measured = system.measured(system.release(2023, 8, 25, 9));

        SynergySeries.Row last = SynergySeries.of(measured).periods().get(5);

        assertThat(last.status()).isEqualTo(SynergySeries.Status.PRELIMINARY);
        assertThat(last.period()).hasToString("2023");
        assertThat(last.orderDegrees().get("cluster"))
                .isEqualTo(measured.measurement()
                        .preliminary()
                        .orElseThrow()
                        .orderDegrees()
                        .get(1));
    }

    @Test
    void aPeriodThatCannotBeMeasuredYetIsLeftOut() {
        SynergyMeasured measured = system.measured(system.release(2023, 8));

        assertThat(measured.measurement().preliminary()).isPresent();
        assertThat(SynergySeries.of(measured).periods()).hasSize(5);
    }
}
