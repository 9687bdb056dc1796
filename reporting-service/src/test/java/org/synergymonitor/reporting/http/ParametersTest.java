package org.synergymonitor.reporting.http;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParametersTest {
    @Test
    void anInstantHasAnOffset() {
        Instant instant = Instant.parse("2022-03-01T01:30:00Z");

        assertThat(Parameters.instant("asOf", "2022-03-01T01:30:00Z")).isEqualTo(instant);
        assertThat(Parameters.instant("asOf", "2022-03-01t01:30:00z")).isEqualTo(instant);
        assertThat(Parameters.instant("asOf", "2022-03-01T09:30:00+08:00")).isEqualTo(instant);
        assertThat(Parameters.instant("asOf", "2022-03-01T09:30:00 08:00")).isEqualTo(instant);
        assertThatThrownBy(() -> Parameters.instant("asOf", "2022-03-01T09:30:00"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("asOf");
        assertThatThrownBy(() -> Parameters.instant("asOf", "")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aNumberLiesInItsRange() {
        assertThat(Parameters.number("limit", "7", 1, 10)).isEqualTo(7);
        assertThatThrownBy(() -> Parameters.number("limit", "11", 1, 10)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Parameters.number("limit", "99999999999999999999", 1, 10))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Parameter limit must be a whole number from 1 to 10");
    }

    @Test
    void aPeriodIsInReportingForm() {
        assertThat(Parameters.period("period", "2021-Q3")).isEqualTo(Period.of(Frequency.QUARTERLY, 2021, 3));
        assertThatThrownBy(() -> Parameters.period("period", "Q3 2021"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("period must look like 2021");
    }
}
