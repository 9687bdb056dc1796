package org.synergymonitor.formats.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DataflowMappingTest {
    private static final IndicatorRule EXPORTS =
            IndicatorRule.of("exports", Map.of("FLOW", Set.of("X"), "ADJ", Set.of("N", "Y")));
    private static final IndicatorRule IMPORTS = IndicatorRule.of("imports", Map.of("FLOW", Set.of("M")));

    @Test
    void aRowIsReadByTheRulesThatNameIt() {
        DataflowMapping mapping = mapping(List.of(EXPORTS, IMPORTS), Optional.empty(), Map.of());

        assertThat(mapping.indicatorsOf(row("FLOW", "X", "ADJ", "Y", "REF_AREA", "CN")))
                .containsExactly(EXPORTS);
        assertThat(mapping.indicatorsOf(row("FLOW", "X", "ADJ", "W"))).isEmpty();
        assertThat(mapping.indicatorsOf(row("FLOW", "X"))).isEmpty();
    }

    @Test
    void whatNoRuleNamesMayNameItselfByALabel() {
        CodedComponent label = new CodedComponent("LABEL", Map.of("出口总额", "exports"));
        DataflowMapping mapping = mapping(List.of(IMPORTS), Optional.of(label), Map.of());

        assertThat(mapping.indicatorsOf(row("LABEL", "出口总额")))
                .extracting(IndicatorRule::indicator)
                .containsExactly("exports");
        assertThat(mapping.indicatorsOf(row("LABEL", "进口总额"))).isEmpty();
        assertThat(mapping.indicatorsOf(row("LABEL", "出口总额", "FLOW", "M"))).containsExactly(IMPORTS);
    }

    @Test
    void dimensionsThatAreLeftOutSelectAll() {
        DataflowMapping mapping = mapping(List.of(EXPORTS, IMPORTS), Optional.empty(), Map.of());
        DataflowMapping identity = DataflowMapping.identity("A", "F");

        assertThat(mapping.selection(row("ADJ", "Y"), DataflowMappingTest::any)).contains(Set.of("exports", "imports"));
        assertThat(mapping.selection(row("FLOW", "M"), DataflowMappingTest::any))
                .contains(Set.of("imports"));
        assertThat(mapping.selection(row("FLOW", "Z"), DataflowMappingTest::any))
                .contains(Set.of());
        assertThat(identity.selection(row(), DataflowMappingTest::any)).isEmpty();
        assertThat(identity.selection(row("INDICATOR", "x"), DataflowMappingTest::any))
                .contains(Set.of("x"));
    }

    @Test
    void onlyTheMeasureThatIsMeantIsSelected() {
        DataflowMapping mapping = mapping(List.of(IMPORTS), Optional.empty(), Map.of());

        assertThat(mapping.selection(row(), "OBS_VALUE"::equals)).contains(Set.of("imports"));
        assertThat(mapping.selection(row(), "VOLUME"::equals)).contains(Set.of());
    }

    @Test
    void theAreaIsCodedOrConstant() {
        AreaRule coded = AreaRule.coded(Map.of("中国", "CN"));

        assertThat(coded.in(row("REF_AREA", "中国"))).contains("CN");
        assertThat(coded.in(row("REF_AREA", "DE"))).contains("DE");
        assertThat(coded.in(row())).isEmpty();
        assertThat(AreaRule.constant("440100").in(row())).contains("440100");
    }

    @Test
    void aUnitIsKnownByItsCodeOrByItsBase() {
        DataflowMapping mapping =
                mapping(List.of(IMPORTS), Optional.empty(), Map.of("CP_MEUR", new UnitRule("EUR", 6)));

        assertThat(mapping.unit("CP_MEUR")).contains(new UnitRule("EUR", 6));
        assertThat(mapping.unit("million EUR")).contains(new UnitRule("million EUR", 0));
        assertThat(mapping.unit("PC_GDP")).isEmpty();
        assertThat(DataflowMapping.identity("A", "F").unit("PC_GDP")).contains(new UnitRule("PC_GDP", 0));
    }

    @Test
    void anInvalidMappingCannotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping(List.of(), Optional.empty(), Map.of()))
                .withMessageContaining("names no indicator");
        assertThatIllegalArgumentException().isThrownBy(() -> IndicatorRule.of("a b", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> IndicatorRule.of("a", Map.of("FLOW", Set.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaRule.constant("中国"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaRule(Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitRule("EUR", 25));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodedComponent("", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> DataflowMapping.identity(" ", "F"));
    }

    private static DataflowMapping mapping(
            List<IndicatorRule> rules, Optional<CodedComponent> indicator, Map<String, UnitRule> units) {
        return new DataflowMapping(
                "A", "F", AreaRule.DEFAULT, rules, indicator, "TIME_PERIOD", Optional.empty(), units, Map.of());
    }

    private static boolean any(String measure) {
        return !measure.isEmpty();
    }

    private static Row row(String... components) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < components.length; index += 2) {
            given.put(components[index], components[index + 1]);
        }
        return new Row(Action.REPLACE, Optional.empty(), given, Place::field);
    }
}
