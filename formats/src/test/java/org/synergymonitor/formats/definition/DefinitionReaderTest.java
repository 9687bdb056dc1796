package org.synergymonitor.formats.definition;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class DefinitionReaderTest {
    @Test
    void whatIsNotSaidIsTheDefault() throws IOException {
        SystemDefinition definition = new DefinitionReader("S", new Findings())
                .read(definition("output", "exports"))
                .orElseThrow();

        assertThat(definition.frequency()).isEqualTo(Frequency.ANNUAL);
        assertThat(definition.method().limits()).isEqualTo(LimitsPolicy.OBSERVED);
        assertThat(definition.alerts().warmUpPeriods()).isEqualTo(3);
        assertThat(definition.bandSets()).isEmpty();
    }

    @Test
    void choicesOfMethodAreRead() throws IOException {
        SystemDefinition definition = new DefinitionReader("S", new Findings())
                .read(with("\"limits\":\"expanded\",\"expansion\":0.1,\"fixedBase\":\"2012\""))
                .orElseThrow();

        assertThat(definition.method().expansion()).isEqualTo(0.1);
        assertThat(definition.method().fixedBase()).contains(Period.parse("2012"));
    }

    @Test
    void choicesThatDoNotExistAreSaid() {
        assertThat(findings(
                        with("\"limits\":\"none\",\"expansion\":2,\"minimumPeriods\":2.5,\"fixedBase\":\"2012-Q1\"")))
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.INVALID_CHOICE, "/method/limits"),
                        tuple(Code.OUT_OF_RANGE, "/method/expansion"),
                        tuple(Code.WRONG_TYPE, "/method/minimumPeriods"),
                        tuple(Code.INVALID_PERIOD, "/method/fixedBase"));
    }

    @Test
    void anIndicatorIsUsedOnce() {
        assertThat(findings(definition("output", "output")))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.DUPLICATE_ID, "/subsystems/1/dimensions/0/indicators/0/id"));
    }

    @Test
    void aKnownFieldIsKnownAlsoIfAnotherIsWrong() {
        assertThat(findings(with("\"expansion\":2},\"alerts\":{\"warmUpPeriods\":2")))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.OUT_OF_RANGE, "/method/expansion"));
    }

    @Test
    void bandSetsAreRead() throws IOException {
        SystemDefinition definition = new DefinitionReader("S", new Findings())
                .read(withBandSets(bandSet("stages", "D", "0", "0.4", "0.6", "0.8"), bandSet("sign", "U", "-1", "0")))
                .orElseThrow();

        assertThat(definition.bandSets()).extracting(BandSet::id).containsExactly("stages", "sign");
        assertThat(definition.bandSets().get(0).band(0.6).from()).isEqualTo(0.6);
    }

    @Test
    void everythingWrongWithABandSetIsSaid() {
        assertThat(findings(withBandSets(
                        bandSet("a", "D", "0.1", "0.1", "1.5"),
                        bandSet("a", "C", "-1"),
                        bandSet("b", "U"),
                        bandSet("c", "U", "\"low\""))))
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.FIRST_BAND, "/bandSets/0/bands/0/from"),
                        tuple(Code.BANDS_NOT_ASCENDING, "/bandSets/0/bands/1/from"),
                        tuple(Code.OUT_OF_RANGE, "/bandSets/0/bands/2/from"),
                        tuple(Code.DUPLICATE_ID, "/bandSets/1/id"),
                        tuple(Code.INVALID_CHOICE, "/bandSets/1/measure"),
                        tuple(Code.WRONG_COUNT, "/bandSets/2/bands"),
                        tuple(Code.WRONG_TYPE, "/bandSets/3/bands/0/from"));
    }

    @Test
    void aKeyMayNotStandTwice() {
        assertThat(findings("{\"frequency\":\"A\",\"frequency\":\"Q\"}"))
                .extracting(Finding::code)
                .containsExactly(Code.INVALID_JSON);
    }

    private static String definition(String first, String second) {
        return """
                {"names":{"zh":"复合系统","en":"Composite system"},"referenceArea":"CN","frequency":"A",
                 "subsystems":[%s,%s]}""".formatted(subsystem("trade", first), subsystem("cluster", second));
    }

    private static String subsystem(String id, String indicator) {
        return """
                {"id":"%1$s","names":{"zh":"子系统","en":"Subsystem"},"dimensions":[{"id":"%1$s-scale",
                 "names":{"zh":"规模","en":"Scale"},"indicators":[{"id":"%2$s","names":{"zh":"指标","en":"Indicator"},"unit":"万元"}]}]}""".formatted(id, indicator);
    }

    private static String withBandSets(String... sets) {
        return definition("output", "exports").replaceFirst("\\{", "{\"bandSets\":[" + String.join(",", sets) + "],");
    }

    private static String bandSet(String id, String measure, String... bounds) {
        String names = "\"names\":{\"zh\":\"名\",\"en\":\"Name\"}";
        return "{\"id\":\"" + id + "\",\"version\":\"1\"," + names + ",\"measure\":\"" + measure + "\",\"bands\":["
                + Stream.of(bounds)
                        .map(from -> "{\"from\":" + from + "," + names + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String with(String method) {
        return definition("output", "exports").replaceFirst("\\{", "{\"method\":{" + method + "},");
    }

    private static List<Finding> findings(String body) {
        Findings findings = new Findings();
        return catchThrowableOfType(Refusal.class, () -> {
                    new DefinitionReader("S", findings).read(body);
                    findings.refuseIfErrors();
                })
                .findings();
    }
}
