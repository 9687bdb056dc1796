package org.synergymonitor.formats.assembly;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.tidy.JsonReleaseReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings show values, so it matters whose. */
class PublicFindingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "true |'timePeriod':'2020','value':1",
                "true |'timePeriod':'20x0','value':1",
                "true |'timePeriod':'20x0','value':1,'confStatus':'F'",
                "false|'timePeriod':'20x0','value':1,'confStatus':'C'",
                "false|'timePeriod':'20x0','value':1,'embargoTime':'2999-01-01T00:00:00Z'",
                "false|'timePeriod':'2020','value':true,'embargoTime':'2999-01-01T00:00:00Z'",
                "false|'timePeriod':'2020','value':true",
            })
    void onlyWhatIsKnownToBeFreeIsPublic(boolean isPublic, String observation) throws IOException {
        assertThat(assembled(Map.of(), observation).isPublic()).isEqualTo(isPublic);
    }

    @Test
    void anEmbargoBesideTheBodyIsOfAllOfIt() throws IOException {
        Map<HeadingField, String> embargo = Map.of(HeadingField.EMBARGO_UNTIL, "2999-01-01T00:00:00Z");

        assertThat(assembled(embargo, "'timePeriod':'2020','value':1").isPublic())
                .isFalse();
    }

    private static ReleaseAssembly assembled(Map<HeadingField, String> beside, String observation) throws IOException {
        Findings findings = new Findings();
        Map<HeadingField, String> given = new HashMap<>(new TestMessage().given);
        given.putAll(beside);
        ReleaseAssembly assembly = new ReleaseAssembly(
                given,
                (agency, dataflow) -> Optional.empty(),
                (agency, dataflow) -> List.of(),
                Limits.DEFAULT,
                findings);
        String body = "{'observations':[{'refArea':'CN','indicator':'a'," + observation + "}]}";
        new JsonReleaseReader().read(Content.of(body.replace('\'', '"')), assembly, findings);
        return assembly;
    }
}
