package org.synergymonitor.formats.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.mapping.AreaRule;
import org.synergymonitor.formats.mapping.CodedComponent;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.mapping.UnitRule;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class UnitsOfReleasesTest {
    @ParameterizedTest
    @CsvSource({"0.1, 6, 100000", "123.456, 3, 123456", "7, -2, 0.07", "5, 0, 5"})
    void theMultiplierScalesExactly(String text, int power, double value) {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=" + text, "UNIT_MULT=" + power, "UNIT_MEASURE=元")
                        .only())
                .extracting(it -> it.value(), it -> it.unit())
                .containsExactly(value, "元");
    }

    @Test
    void theMultiplierIsASmallInteger() {
        TestMessage message = new TestMessage()
                .replace("a", "2021", "OBS_VALUE=1", "UNIT_MULT=1000000", "UNIT_MEASURE=元")
                .replace("b", "2021", "OBS_VALUE=1", "UNIT_MULT=1.5", "UNIT_MEASURE=元");

        assertThat(message.errors()).containsExactly(Code.OUT_OF_RANGE, Code.INVALID_NUMBER);
    }

    @Test
    void aMultiplierNeedsAUnit() {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", "UNIT_MULT=6")
                        .errors())
                .containsExactly(Code.UNIT_REQUIRED);
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", "UNIT_MULT=0")
                        .only()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void withoutAnyUnitThereIsOneWarning() {
        TestMessage message = new TestMessage()
                .replace("a", "2020", "OBS_VALUE=1", "UNIT_MEASURE=元")
                .replace("a", "2021", "OBS_VALUE=1")
                .replace("b", "2021", "OBS_VALUE=1")
                .replace("c", "2021", "OBS_VALUE=1");

        assertThat(message.warnings())
                .extracting(Finding::code, Finding::line, Finding::value)
                .containsExactly(tuple(Code.UNIT_NOT_STATED, 3, "CN b A, CN c A"));
    }

    @Test
    void aSeriesHasOneUnit() {
        TestMessage message = new TestMessage()
                .replace("a", "2020", "OBS_VALUE=1", "UNIT_MEASURE=亿元")
                .replace("a", "2021", "OBS_VALUE=1", "UNIT_MEASURE=亿 元")
                .replace("a", "2022", "OBS_VALUE=1", "UNIT_MEASURE=万元")
                .replace("b", "2022", "OBS_VALUE=1", "UNIT_MEASURE=万元");

        assertThat(message.refusal())
                .extracting(Finding::code, Finding::line, Finding::value)
                .containsExactly(tuple(Code.INCONSISTENT_UNIT, 3, "万元"));
    }

    @Test
    void aUnitIsAShortText() {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", "UNIT_MEASURE=" + "元".repeat(65))
                        .errors())
                .containsExactly(Code.INVALID_TEXT);
    }

    @Test
    void theMappingKnowsCodesOfUnits() {
        TestMessage message = new TestMessage()
                .mapped(mapping(List.of(), Map.of("CP_MEUR", new UnitRule("EUR", 6))))
                .replace("a", "2021", "OBS_VALUE=1.5", "UNIT_MEASURE=CP_MEUR", "UNIT_MULT=3")
                .replace("b", "2021", "OBS_VALUE=1.5", "UNIT_MEASURE=million EUR");

        assertThat(message.observations())
                .extracting(it -> it.value(), it -> it.unit())
                .containsExactly(tuple(1.5e9, "EUR"), tuple(1.5, "million EUR"));
    }

    @Test
    void aCodeThatTheMappingDoesNotKnowIsAnError() {
        assertThat(new TestMessage()
                        .mapped(mapping(List.of(), Map.of("CP_MEUR", new UnitRule("EUR", 6))))
                        .replace("a", "2021", "OBS_VALUE=1", "UNIT_MEASURE=PC_GDP", "UNIT_MULT=6")
                        .refusal())
                .extracting(Finding::code, Finding::value)
                .containsExactly(tuple(Code.UNKNOWN_UNIT, "PC_GDP"));
    }

    @Test
    void theMappingMayStateTheUnitOfASeries() {
        IndicatorRule rule = new IndicatorRule(
                "a", Map.of("INDICATOR", Set.of("gdp")), "OBS_VALUE", Optional.of("亿元"), Optional.empty());

        assertThat(new TestMessage()
                        .mapped(mapping(List.of(rule), Map.of()))
                        .replace("gdp", "2021", "OBS_VALUE=2", "UNIT_MEASURE=XDC", "UNIT_MULT=1")
                        .only())
                .extracting(it -> it.indicator(), it -> it.value(), it -> it.unit())
                .containsExactly("a", 20.0, "亿元");
    }

    private static DataflowMapping mapping(List<IndicatorRule> rules, Map<String, UnitRule> units) {
        return new DataflowMapping(
                "NBS",
                "ANNUAL",
                AreaRule.DEFAULT,
                rules,
                Optional.of(CodedComponent.of("INDICATOR")),
                "TIME_PERIOD",
                Optional.empty(),
                units,
                Map.of());
    }
}
