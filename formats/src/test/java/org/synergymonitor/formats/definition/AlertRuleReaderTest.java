package org.synergymonitor.formats.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Pair;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertRule.Confirmations;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.Base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class AlertRuleReaderTest {
    @Test
    void withoutRulesTheDefaultOnesAreInForce() throws IOException {
        assertThat(read("").inForce()).extracting(AlertRule::id).containsExactly("fixed", "chained");
    }

    @Test
    void everyConditionIsRead() throws IOException {
        List<AlertRule> rules = read("""
                {"id":"a","condition":{"type":"degree","series":"fixed"}},
                {"id":"b","severity":"critical","labels":{"team":"贸易"},"confirmations":{"open":2},"warmUpPeriods":0,
                 "condition":{"type":"degree","series":"chained","pair":{"first":"trade","second":"cluster"},
                  "reading":"preliminary","threshold":-0.1,"deadBand":0.2}},
                {"id":"c","condition":{"type":"band","bandSet":"stages"}},
                {"id":"d","condition":{"type":"band","bandSet":"sign","series":"fixed"}},
                {"id":"e","condition":{"type":"order-degree","series":"chained","subsystem":"trade","threshold":0.1}},
                {"id":"f","condition":{"type":"sign-share","series":"chained","share":0.9}}""").rules();

        assertThat(rules)
                .extracting(AlertRule::condition)
                .containsExactly(
                        new AlertCondition.Degree(Base.FIXED, Optional.empty(), Reading.FINAL, 0.0, 0.0),
                        new AlertCondition.Degree(
                                Base.CHAINED,
                                Optional.of(new Pair("trade", "cluster")),
                                Reading.PRELIMINARY,
                                -0.1,
                                0.2),
                        new AlertCondition.Band("stages", Optional.empty()),
                        new AlertCondition.Band("sign", Optional.of(Base.FIXED)),
                        new AlertCondition.OrderDegree("trade", Base.CHAINED, 0.1),
                        new AlertCondition.SignShare(Base.CHAINED, 0.9));
        assertThat(rules.get(1).severity()).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(rules.get(1).labels()).isEqualTo(Map.of("team", "贸易"));
        assertThat(rules.get(1).confirmations()).isEqualTo(new Confirmations(2, 1));
        assertThat(rules.get(1).warmUpPeriods()).contains(0);
        assertThat(rules.get(0).severity()).isEqualTo(AlertSeverity.WARNING);
    }

    @Test
    void everythingWrongWithARuleIsSaid() {
        assertThat(findings("""
                {"id":"a","severity":"fatal","labels":{"a b":"x","team":" "},
                 "condition":{"type":"degree","threshold":-2,"share":0.5}},
                {"id":"a","condition":{"type":"order-degree","series":"fixed","subsystem":"policy"}},
                {"id":"c","condition":{"type":"band","bandSet":"none"}},
                {"id":"d","condition":{"type":"band","bandSet":"sign"}},
                {"id":"e","condition":{"type":"band","bandSet":"stages","series":"fixed"}},
                {"id":"f","condition":{"type":"sum","threshold":1},"confirmations":{"open":0}},
                {"id":"g","condition":{"type":"degree","series":"fixed","pair":{"first":"trade","second":"trade"}}},
                {"id":"h"}"""))
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.INVALID_CHOICE, "/alerts/rules/0/severity"),
                        tuple(Code.INVALID_IDENTIFIER, "/alerts/rules/0/labels/a b"),
                        tuple(Code.INVALID_TEXT, "/alerts/rules/0/labels/team"),
                        tuple(Code.REQUIRED, "/alerts/rules/0/condition/series"),
                        tuple(Code.OUT_OF_RANGE, "/alerts/rules/0/condition/threshold"),
                        tuple(Code.UNKNOWN_FIELD, "/alerts/rules/0/condition/share"),
                        tuple(Code.DUPLICATE_ID, "/alerts/rules/1/id"),
                        tuple(Code.UNKNOWN_SUBSYSTEM, "/alerts/rules/1/condition/subsystem"),
                        tuple(Code.UNKNOWN_BAND_SET, "/alerts/rules/2/condition/bandSet"),
                        tuple(Code.REQUIRED, "/alerts/rules/3/condition/series"),
                        tuple(Code.UNKNOWN_FIELD, "/alerts/rules/4/condition/series"),
                        tuple(Code.INVALID_CHOICE, "/alerts/rules/5/condition/type"),
                        tuple(Code.OUT_OF_RANGE, "/alerts/rules/5/confirmations/open"),
                        tuple(Code.DUPLICATE_ID, "/alerts/rules/6/condition/pair/second"),
                        tuple(Code.REQUIRED, "/alerts/rules/7/condition"));
    }

    @Test
    void theExampleOfTheDocumentationIsRead() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "model.md"));
        String section = page.substring(page.indexOf("## Alerts"));
        String example = section.substring(section.indexOf("```json") + 7, section.indexOf("```\n\nA transition"));

        AlertSettings alerts = new DefinitionReader("S", new Findings())
                .read(definition("").replace("\"alerts\":{\"rules\":[]}", example))
                .orElseThrow()
                .alerts();

        assertThat(alerts.rules())
                .extracting(AlertRule::condition)
                .containsExactly(new AlertCondition.OrderDegree("trade", Base.CHAINED, 0.1));
    }

    private static AlertSettings read(String rules) throws IOException {
        return new DefinitionReader("S", new Findings())
                .read(definition(rules))
                .orElseThrow()
                .alerts();
    }

    private static List<Finding> findings(String rules) {
        Findings findings = new Findings();
        return catchThrowableOfType(Refusal.class, () -> {
                    new DefinitionReader("S", findings).read(definition(rules));
                    findings.refuseIfErrors();
                })
                .findings();
    }

    private static String definition(String rules) {
        return """
                {"names":{"zh":"复合系统","en":"Composite system"},"referenceArea":"CN","frequency":"A",
                 "subsystems":[%s,%s],"alerts":{"rules":[%s]},"bandSets":[%s,%s]}""".formatted(
                        subsystem("trade", "output"),
                        subsystem("cluster", "exports"),
                        rules,
                        bandSet("stages", "D", 0),
                        bandSet("sign", "U", -1));
    }

    private static String subsystem(String id, String indicator) {
        return """
                {"id":"%1$s","names":{"zh":"子系统","en":"Subsystem"},"dimensions":[{"id":"%1$s-scale",
                 "names":{"zh":"规模","en":"Scale"},"indicators":[{"id":"%2$s","names":{"zh":"指标","en":"Indicator"},"unit":"万元"}]}]}""".formatted(id, indicator);
    }

    private static String bandSet(String id, String measure, int least) {
        return """
                {"id":"%s","version":"1","names":{"zh":"名","en":"Name"},"measure":"%s",
                 "bands":[{"from":%d,"names":{"zh":"名","en":"Name"}}]}""".formatted(id, measure, least);
    }
}
