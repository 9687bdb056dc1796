package org.synergymonitor.reporting.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.model.definition.Period;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodsTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024年, 2024",
        "2024-S1, 2024年上半年, 2024 H1",
        "2024-Q2, 2024年第2季度, 2024 Q2",
        "2024-M03, 2024年3月, Mar 2024",
    })
    void periodReadsAsPeopleWriteIt(String period, String zh, String en) {
        assertThat(Periods.label(Period.parse(period), Language.ZH)).isEqualTo(zh);
        assertThat(Periods.label(Period.parse(period), Language.EN)).isEqualTo(en);
    }
}
