package org.synergymonitor.ingestion.profile;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class ProfileReaderTest {
    @Test
    void patternsThatMayTakeForEverAreRefused() {
        String profile = "{\"components\":{\"REF_AREA\":{\"constant\":\"CN\"},\"INDICATOR\":{\"columns\":[1]},"
                + "\"TIME_PERIOD\":{\"rows\":[1],\"part\":\"(?<value>.+)(?=年)\"}},"
                + "\"body\":{\"firstRow\":2,\"end\":\"(注)\\\\1\"}}";

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ProfileReader.read("p", profile));

        assertThat(refusal.findings())
                .extracting(Finding::code, Finding::field, Finding::value)
                .containsExactly(
                        tuple(Code.INVALID_PATTERN, "/components/TIME_PERIOD/part", "(?<value>.+)(?=年)"),
                        tuple(Code.INVALID_PATTERN, "/body/end", "(注)\\1"));
        assertThat(refusal.findings().get(0).message().en()).contains("RE2", "look-around", "back-references");
        assertThat(refusal.findings().get(0).message().zh()).contains("RE2", "环视", "反向引用");
    }
}
