package org.synergymonitor.reporting.sdmx;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The examples of the table in the SDMX-REST documentation, doc/data.md. */
class ConditionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A|A|true",
                "A|B|false",
                "A,B|B|true",
                "ge:A|B|true",
                "ge:B+le:D|A|false",
                "ge:B+le:D|C|true",
                "A,ge:C+le:D|D|true",
                "ne:A+ne:B|B|false",
                "ne:A,ne:B|B|true",
                "co:ee|three|true",
                "sw:th|three|true",
                "ew:th|three|false",
            })
    void commaIsAnOrAndPlusAnAnd(String condition, String code, boolean holds) {
        assertThat(Condition.onCode(Component.INDICATOR, condition).test(code)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ge:2015+le:2016|2015-Q1|true",
                "ge:2015+le:2016|2016-Q4|true",
                "ge:2015+le:2016|2017-Q1|false",
                "gt:2015|2015-Q4|false",
                "gt:2015|2016-Q1|true",
                "lt:2015-M07|2015-Q2|true",
                "lt:2015-M06|2015-Q2|false",
                "2015|2015-M03|true",
                "ne:2015|2015-M03|false",
            })
    void periodsOfDifferentFrequenciesCompareByTheirMonths(String condition, String period, boolean holds) {
        assertThat(Condition.onPeriod(condition).test(Period.parse(period))).isEqualTo(holds);
    }

    @Test
    void unknownOperatorIsRefused() {
        assertThatThrownBy(() -> Condition.onCode(Component.INDICATOR, "xx:A")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Condition.onValue("ge:abc")).isInstanceOf(ProblemException.class);
    }
}
