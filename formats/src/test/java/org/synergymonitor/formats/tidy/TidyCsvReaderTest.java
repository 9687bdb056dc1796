package org.synergymonitor.formats.tidy;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.Told;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TidyCsvReaderTest {
    @Test
    void everyColumnIsAComponent() {
        Told told = read("""
                ref_area,indicator,time_period,value,obs_status,unit,unit_mult,conf_status,embargo_time
                CN, output ,2021,-1.5e3,P,亿元,8,E,2022-03-01T09:30:00+08:00
                CN,output,2020,,,,,,
                """);

        assertThat(told.lines())
                .containsExactly(
                        "2 STATE | REF_AREA=CN | INDICATOR=output | TIME_PERIOD=2021 | OBS_VALUE=-1.5e3"
                                + " | OBS_STATUS=P | UNIT_MEASURE=亿元 | UNIT_MULT=8 | CONF_STATUS=E"
                                + " | EMBARGO_TIME=2022-03-01T09:30:00+08:00",
                        "3 STATE | REF_AREA=CN | INDICATOR=output | TIME_PERIOD=2020");
        assertThat(told.findings()).isEmpty();
    }

    @Test
    void theHeadingMayStandInColumns() {
        Told told = read("""
                agency,dataflow,released_at,ref_area,indicator,time_period,value
                NBS,ANNUAL,2022-03-01T09:30:00+08:00,CN,output,2021,1
                NBS,ANNUAL,2022-03-01T09:30:00+08:00,CN,output,2020,1
                """);

        assertThat(told.headings())
                .containsExactly(
                        "AGENCY=NBS at 2:1 agency",
                        "DATAFLOW=ANNUAL at 2:2 dataflow",
                        "RELEASED_AT=2022-03-01T09:30:00+08:00 at 2:3 released_at");
        assertThat(told.rows()).hasSize(2);
    }

    @Test
    void columnsOfTheHeadingMustAgree() {
        assertThat(read("""
                        agency,ref_area,indicator,time_period,value
                        NBS,CN,output,2021,1
                        OTHER,CN,output,2020,1
                        """).findings())
                .extracting(Finding::code, Finding::line, Finding::column)
                .containsExactly(tuple(Code.INCONSISTENT_HEADING, 3, 1));
    }

    @Test
    void theHeaderIsToldAllThatIsWrong() {
        assertThat(read("ref_area,Indicator,valeu,indicator\n").findings())
                .extracting(Finding::code, Finding::columnName)
                .containsExactly(
                        tuple(Code.UNKNOWN_COLUMN, "valeu"),
                        tuple(Code.DUPLICATE_COLUMN, "indicator"),
                        tuple(Code.MISSING_COLUMN, "time_period"),
                        tuple(Code.MISSING_COLUMN, "value"));
    }

    @Test
    void everyRowThatIsRaggedIsSaid() {
        Told told = read("ref_area,indicator,time_period,value\nCN,a,2021\nCN,a,2021,1\nCN,a,2021,1,2\n");

        assertThat(told.findings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.WRONG_FIELD_COUNT, 2), tuple(Code.WRONG_FIELD_COUNT, 4));
        assertThat(told.rows()).hasSize(1);
    }

    @Test
    void aValueIsWhereItStandsOrWouldStand() {
        Row row = read("value,ref_area,indicator,time_period\n,CN,a,2021\n")
                .rows()
                .get(0);

        assertThat(row.place("OBS_VALUE")).isEqualTo(Place.cell(2, 1, "value"));
        assertThat(row.place("UNIT_MULT")).isEqualTo(Place.cell(2, null, "UNIT_MULT"));
    }

    private static Told read(String text) {
        return Told.by(new TidyCsvReader(), text);
    }
}
