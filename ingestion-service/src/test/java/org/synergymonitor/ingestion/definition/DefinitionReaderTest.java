package org.synergymonitor.ingestion.definition;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.definition.DefinitionReader;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.Api;
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
                .read(Api.definition("CN"))
                .orElseThrow();

        assertThat(definition.frequency()).isEqualTo(Frequency.ANNUAL);
        assertThat(definition.method().limits()).isEqualTo(LimitsPolicy.OBSERVED);
        assertThat(definition.alerts().warmUpPeriods()).isEqualTo(3);
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
        assertThat(findings(Api.definition("CN", "output", "output")))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.DUPLICATE_ID, "/subsystems/1/dimensions/0/indicators/0/id"));
    }

    @Test
    void aKeyMayNotStandTwice() {
        assertThat(findings("{\"frequency\":\"A\",\"frequency\":\"Q\"}"))
                .extracting(Finding::code)
                .containsExactly(Code.INVALID_JSON);
    }

    private static String with(String method) {
        return Api.definition("CN").replaceFirst("\\{", "{\"method\":{" + method + "},");
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
