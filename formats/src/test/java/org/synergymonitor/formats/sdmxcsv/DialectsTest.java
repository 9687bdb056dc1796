package org.synergymonitor.formats.sdmxcsv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.Told;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The messages are constructed: the headers and habits are those of the offices, the figures are invented. */
class DialectsTest {
    private static final String EUROSTAT =
            "DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n";

    @Test
    void eurostatWritesIdsInLowerCaseAndTheTimeOfBrussels() {
        Told told = read(EUROSTAT + """
                ESTAT:NAMA_10_GDP(1.0),11/03/24 23:00:00,A,CLV05_MEUR,B1G,NA,1975,1234.5,,
                ESTAT:NAMA_10_GDP(1.0),11/03/24 23:00:00,A,CLV05_MEUR,B1G,XK,1976,1.2E3,,F
                """);

        assertThat(told.lines())
                .containsExactly(
                        "2 STATE DATAFLOW ESTAT:NAMA_10_GDP(1.0) | FREQ=A | UNIT_MEASURE=CLV05_MEUR | NA_ITEM=B1G"
                                + " | REF_AREA=NA | TIME_PERIOD=1975 | OBS_VALUE=1234.5",
                        "3 STATE DATAFLOW ESTAT:NAMA_10_GDP(1.0) | FREQ=A | UNIT_MEASURE=CLV05_MEUR | NA_ITEM=B1G"
                                + " | REF_AREA=XK | TIME_PERIOD=1976 | OBS_VALUE=1.2E3 | CONF_STATUS=F");
        assertThat(told.headings()).containsExactly("RELEASED_AT=2024-03-11T23:00:00+01:00 at 2:2 LAST UPDATE");
        assertThat(told.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            123, p, 123, P, -
            123, bd, 123, B, -
            123, db, 123, B, -
            123, pe, 123, E, -
            123, un, 123, N, -
            123, r, 123, -, -
            123, sz, 123, -, -
            123, ep c, 123, E, C
            :, c, -, -, C
            : c, -, -, -, C
            123 p, -, 123, P, -
            123.5b, -, 123.5, B, -
            -1.5E-3 e, f, -1.5E-3, F, -
            :, -, -, -, -
            """)
    void eurostatFlagsBecomeCodes(String value, String flag, String observed, String status, String confidentiality) {
        Told told = read(EUROSTAT + "ESTAT:F(1.0),11/07/24 11:00:00,A,PC,B1G,DE,1975," + value + ","
                + (flag == null ? "" : flag) + ",\n");

        Row row = told.rows().get(0);
        assertThat(row.components().get("OBS_VALUE")).isEqualTo(observed);
        assertThat(row.components().get("OBS_STATUS")).isEqualTo(status);
        assertThat(row.components().get("CONF_STATUS")).isEqualTo(confidentiality);
    }

    @Test
    void whatEurostatMarksAsMissingIsMissingInAMergeToo() {
        Told told = read("""
                STRUCTURE,STRUCTURE_ID,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
                dataflow,ESTAT:F(1.0),A,DE,1975,:,u
                """);

        assertThat(told.lines())
                .containsExactly("2 MERGE DATAFLOW ESTAT:F(1.0) | FREQ=A | REF_AREA=DE | TIME_PERIOD=1975"
                        + " | OBS_VALUE=NaN | OBS_FLAG=u | OBS_STATUS=U");
    }

    @Test
    void timesOfUpdateThatDifferOrAreNoneAreFindings() {
        Told told = read(EUROSTAT + """
                ESTAT:F(1.0),11/07/24 23:00:00,A,PC,B1G,DE,1975,1,,
                ESTAT:F(1.0),12/07/24 23:00:00,A,PC,B1G,DE,1976,1,,
                ESTAT:F(1.0),2024-07-11,A,PC,B1G,DE,1977,1,,
                """);

        assertThat(told.headings()).containsExactly("RELEASED_AT=2024-07-11T23:00:00+02:00 at 2:2 LAST UPDATE");
        assertThat(told.findings())
                .extracting(Finding::code, Finding::line, Finding::column, Finding::value)
                .containsExactly(
                        tuple(Code.INCONSISTENT_HEADING, 3, 2, "2024-07-12T23:00:00+02:00"),
                        tuple(Code.INVALID_TIMESTAMP, 4, 2, "2024-07-11"));
        assertThat(told.rows()).hasSize(3);
    }

    @Test
    void theOecdShoutsTheTypeAndPutsNamesBesideCodes() {
        Told told = read("""
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS
                DATAFLOW,OECD.SDD.NAD:DSD_NAMAIN1@DF_QNA(1.1),I,AUS,Australia,2023-Q4,,NaN,,M
                """);

        assertThat(told.lines())
                .containsExactly("2 MERGE DATAFLOW OECD.SDD.NAD:DSD_NAMAIN1@DF_QNA(1.1) | REF_AREA=AUS"
                        + " | Reference area=Australia | TIME_PERIOD=2023-Q4 | OBS_VALUE=NaN | OBS_STATUS=M");
    }

    @Test
    void theEcbNamesTheDataflowInItsKey() {
        Told told = read("""
                KEY,FREQ,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,OBS_CONF,TITLE
                EXR.M.USD.EUR.SP00.A,M,USD,2024-01,1.0905,A,F,"US dollar/Euro: average"
                EXR,M,USD,2024-02,1.0795,A,F,
                """);

        assertThat(told.lines())
                .containsExactly("2 STATE DATAFLOW ECB:EXR | FREQ=M | CURRENCY=USD | TIME_PERIOD=2024-01"
                        + " | OBS_VALUE=1.0905 | OBS_STATUS=A | CONF_STATUS=F | TITLE=US dollar/Euro: average");
        assertThat(told.rows().get(0).place("CONF_STATUS").columnName()).isEqualTo("OBS_CONF");
        assertThat(told.findings())
                .extracting(Finding::code, Finding::line, Finding::columnName)
                .containsExactly(tuple(Code.INVALID_STRUCTURE, 3, "KEY"));
    }

    @Test
    void theBisLeavesMissingValuesEmpty() {
        Told told = read("""
                DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS
                BIS:WS_CBPOL(1.0),D,CN,2024-01-01,,M
                """);

        assertThat(told.lines())
                .containsExactly("2 STATE DATAFLOW BIS:WS_CBPOL(1.0) | FREQ=D | REF_AREA=CN"
                        + " | TIME_PERIOD=2024-01-01 | OBS_STATUS=M");
    }

    private static Told read(String text) {
        return Told.by(new SdmxCsvReader(), text);
    }
}
