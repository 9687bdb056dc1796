package org.synergymonitor.reporting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.Cause;
import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.alert.AlertTransition.Kind;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

import static org.assertj.core.api.Assertions.assertThat;

class OpenAlertTest {
    @Test
    void anAlertIsOpenUntilItIsResolvedOrRetracted() {
        assertThat(OpenAlert.among(List.of(at(1, Base.FIXED, Kind.OPENED), at(2, Base.FIXED, Kind.REVISED))))
                .containsExactly(open(Base.FIXED, 1));
        assertThat(OpenAlert.among(List.of(at(1, Base.FIXED, Kind.OPENED), at(2, Base.FIXED, Kind.RESOLVED))))
                .isEmpty();
        assertThat(OpenAlert.among(List.of(at(1, Base.CHAINED, Kind.OPENED), at(2, Base.CHAINED, Kind.RETRACTED))))
                .isEmpty();
    }

    @Test
    void theRulesAreJudgedApart() {
        assertThat(OpenAlert.among(List.of(
                        at(1, Base.FIXED, Kind.OPENED),
                        at(2, Base.CHAINED, Kind.OPENED),
                        at(3, Base.FIXED, Kind.RESOLVED))))
                .containsExactly(open(Base.CHAINED, 2));
    }

    private static OpenAlert open(Base series, int revision) {
        return new OpenAlert(
                series.toString(),
                AlertSeverity.WARNING,
                Optional.of(series),
                Period.parse("200" + revision),
                revision);
    }

    private static AlertTransitioned at(int revision, Base series, Kind kind) {
        Optional<String> none = Optional.empty();
        return new AlertTransitioned(
                "id",
                "s",
                revision,
                Instant.EPOCH,
                new Cause("ReleasePublished", none, none, none, Optional.empty(), Optional.empty()),
                new AlertTransition(
                        series, kind, Period.parse("200" + revision), OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
