package org.synergymonitor.formats.sdmxcsv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.Told;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SdmxCsvReaderTest {
    @ParameterizedTest
    @CsvSource({"M,MERGE", "m,MERGE", "A,MERGE", "I,MERGE", "R,REPLACE", "D,DELETE", "Replace,REPLACE", "Delete,DELETE"
    })
    void theActionIsALetterOrAWord(String text, Action action) {
        Told told = read("STRUCTURE,STRUCTURE_ID,ACTION\nDATAFLOW,A:F(1.0)," + text + "\n");

        assertThat(told.rows()).extracting(Row::action).containsExactly(action);
    }

    @Test
    void aRowThatDoesNotSayMergesSinceTwoAndStatesInOne() {
        assertThat(read("STRUCTURE,STRUCTURE_ID,OBS_VALUE\ndataflow,A:F(1.0),1\n")
                        .lines())
                .containsExactly("2 MERGE DATAFLOW A:F(1.0) | OBS_VALUE=1");
        assertThat(read("DATAFLOW,OBS_VALUE\nA:F(1.0),1\n").lines())
                .containsExactly("2 STATE DATAFLOW A:F(1.0) | OBS_VALUE=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "#", "，"})
    void theSeparatorIsTheCharacterBehindTheFirstTerm(String separator) {
        String text = "\"STRUCTURE[/]\",STRUCTURE_ID,DIM,OBS_VALUE\ndataflow,A:F,x,1.5\n".replace(",", separator);

        assertThat(read(text).lines()).containsExactly("2 MERGE DATAFLOW A:F | DIM=x | OBS_VALUE=1.5");
    }

    @Test
    void aCommaIsDecimalInMeasuresAlone() {
        assertThat(read("""
                        STRUCTURE;STRUCTURE_ID;DIM;OBS_VALUE;OBS_PRE_BREAK;MEAS_1;NOTE
                        dataflow;A:F;1,2;-12,4;1,5;+0,25;3,4
                        """).lines())
                .containsExactly("2 MERGE DATAFLOW A:F | DIM=1,2 | OBS_VALUE=-12.4 | OBS_PRE_BREAK=1.5"
                        + " | MEAS_1=+0.25 | NOTE=3,4");
        assertThat(read("STRUCTURE,STRUCTURE_ID,OBS_VALUE\ndataflow,A:F,\"12,4\"\n")
                        .lines())
                .containsExactly("2 MERGE DATAFLOW A:F | OBS_VALUE=12,4");
    }

    @Test
    void missingMarksStandAsWrittenAndADimensionSwitchedOffIsAbsent() {
        assertThat(read("""
                        STRUCTURE,STRUCTURE_ID,DIM,OBS_VALUE,NOTE
                        dataflow,A:F,~,NaN,#N/A
                        """).lines()).containsExactly("2 MERGE DATAFLOW A:F | OBS_VALUE=NaN | NOTE=#N/A");
    }

    @Test
    void textWithAColonIsNoNameWhereTheHeaderHasNone() {
        assertThat(read("""
                        STRUCTURE,STRUCTURE_ID,TITLE,FREQ: Frequency,COMMENT: Comment
                        dataflow,A:F: A name: of two parts,GDP: at prices,A: Annual,Two words: and more
                        """).lines())
                .containsExactly("2 MERGE DATAFLOW A:F | TITLE=GDP: at prices | FREQ=A | COMMENT=Two words: and more");
    }

    @Test
    void theHeaderIsToldAllThatIsWrongAndTheRowsToo() {
        Told told = read("""
                STRUCTURE,STRUCTURE_ID,DIM,DIM,,ACTION
                dataflow,A:F,a,b,c,X
                table,A,a,b,c,M
                dataflow,A:F,a,b,c
                dataflow,A:F,a,b,c,M
                """);

        assertThat(told.findings())
                .extracting(Finding::code, Finding::line, Finding::column, Finding::columnName, Finding::value)
                .containsExactly(
                        tuple(Code.DUPLICATE_COLUMN, 1, 4, "DIM", "DIM"),
                        tuple(Code.UNKNOWN_COLUMN, 1, 5, "", ""),
                        tuple(Code.UNKNOWN_ACTION, 2, 6, "ACTION", "X"),
                        tuple(Code.INVALID_CHOICE, 3, 1, "STRUCTURE", "table"),
                        tuple(Code.INVALID_STRUCTURE, 3, 2, "STRUCTURE_ID", "A"),
                        tuple(Code.WRONG_FIELD_COUNT, 4, null, null, null));
        assertThat(told.lines()).containsExactly("5 MERGE DATAFLOW A:F | DIM=a");
    }

    @Test
    void columnsOfNamesCanHaveTheSameHeader() {
        Told told = read("""
                STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,REF_AREA,Country,PARTNER,Country
                dataflow,A:F,Trade,CN,China,DE,Germany
                """);

        assertThat(told.findings()).isEmpty();
        assertThat(told.rows().get(0).components()).containsEntry("PARTNER", "DE");
    }

    @Test
    void aValueIsWhereItStandsEvenIfAbsent() {
        Row row = read("STRUCTURE,STRUCTURE_ID,DIM: Dimension,OBS_VALUE\ndataflow,A:F,\"x\n\",\ndataflow,A:F,x,1\n")
                .rows()
                .get(1);

        assertThat(List.of(row.place("DIM"), row.place("OBS_VALUE"), row.place("OBS_STATUS")))
                .containsExactly(
                        Place.cell(4, 3, "DIM: Dimension"),
                        Place.cell(4, 4, "OBS_VALUE"),
                        Place.cell(4, null, "OBS_STATUS"));
    }

    @Test
    void whatIsNoSdmxCsvIsRefusedWithAdvice() {
        assertThat(read("ref_area,value\nCN,1\n").findings())
                .extracting(Finding::code, Finding::line, Finding::column, Finding::hint)
                .containsExactly(tuple(
                        Code.UNKNOWN_FORMAT,
                        1,
                        1,
                        "the first column of SDMX-CSV is STRUCTURE (2.x) or DATAFLOW (1.0)"));
        assertThat(read("STRUCTURE,ACTION\n").findings())
                .extracting(Finding::code, Finding::columnName)
                .containsExactly(tuple(Code.MISSING_COLUMN, "STRUCTURE_ID"));
        assertThat(read("").findings()).extracting(Finding::code).containsExactly(Code.INVALID_CSV);
    }

    @Test
    @Timeout(5)
    void aHeaderOfBracketsCostsNothing() {
        String brackets = "[".repeat(32_000);
        String columns =
                IntStream.range(0, 31).mapToObj(it -> "," + it + brackets).collect(Collectors.joining());

        assertThat(read("STRUCTURE,STRUCTURE_ID" + columns + "\n").findings()).isEmpty();
        assertThat(read("STRUCTURE" + brackets + "]x\n").findings())
                .extracting(Finding::code)
                .containsExactly(Code.UNKNOWN_FORMAT);
    }

    private static Told read(String text) {
        return Told.by(new SdmxCsvReader(), text);
    }
}
