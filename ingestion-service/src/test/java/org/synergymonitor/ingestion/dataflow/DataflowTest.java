package org.synergymonitor.ingestion.dataflow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DataflowTest {
    @ParameterizedTest
    @CsvSource({"A:B, C, agency", "A, B:C, dataflow", "A/B, C, agency", "' ', C, agency"})
    void itsKeyIsThatOfNoOther(String agency, String id, String wrong) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Dataflow.of(agency, id));

        assertThat(refusal.findings()).extracting(Finding::code).containsExactly(Code.INVALID_TEXT);
        assertThat(refusal.findings()).extracting(Finding::field).containsExactly(wrong);
    }
}
