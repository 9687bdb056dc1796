package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The samples of SDMX-JSON 2.x; see the README beside them. */
class SdmxJson2SamplesTest {
    private static final Map<String, String> EXR =
            Map.of("FREQ", "D", "CURRENCY_DENOM", "EUR", "EXR_TYPE", "SP00", "EXR_SUFFIX", "A", "TIME_FORMAT", "P1D");

    private static final String EXR_ROWS = """
            CURRENCY | TIME_PERIOD | OBS_VALUE | OBS_STATUS | TITLE
            NZD      | 2013-01-18  | 1.5931    | A          | New Zealand dollar (NZD)
            NZD      | 2013-01-21  | 1.5925    | A          | New Zealand dollar (NZD)
            RUB      | 2013-01-18  | 40.3426   | A          | Russian rouble (RUB)
            RUB      | 2013-01-21  | 40.3      | A          | Russian rouble (RUB)
            """;

    @ParameterizedTest
    @CsvSource({
        "exr-time-series,2018-03-11T14:30:47Z",
        "exr-flat,2018-03-11T14:30:47Z",
        "exr-cross-section,2021-03-17T22:57:33Z"
    })
    void theSameObservationsInThreeForms(String name, String prepared) throws IOException {
        Reading reading = Reading.ofSample("2.x/exr/" + name + ".json");

        assertThat(reading.components()).containsExactlyInAnyOrderElementsOf(Expected.rows(EXR, EXR_ROWS));
        assertThat(reading.actions()).containsExactly("MERGE DATAFLOW ECB:EXR(1.0)");
        assertThat(reading.headings()).isEqualTo(Map.of(HeadingField.RELEASED_AT, prepared));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aDataSetThatDeletesBesideOneWhoseStatusHasNoSecondValue() throws IOException {
        Reading reading = Reading.ofSample("2.x/exr/exr-action-delete.json");

        Map<String, String> deleted = new HashMap<>(EXR);
        deleted.remove("TIME_FORMAT");
        deleted.put("CURRENCY", "NZD");
        deleted.put("TIME_PERIOD", "2013-01-18");
        assertThat(reading.rows()).extracting(Row::action).containsExactly(Action.DELETE);
        assertThat(reading.components()).containsExactly(deleted);
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::field, Finding::value)
                .containsExactly(
                        tuple(Code.OUT_OF_RANGE, "/data/dataSets/0/series/0/observations/1/2", "1"),
                        tuple(Code.OUT_OF_RANGE, "/data/dataSets/0/series/1/observations/1/2", "1"));
    }

    @Test
    void structuresBehindTheirDataSetsAndGroupsOfDimensions() throws IOException {
        Reading reading = Reading.ofSample("2.x/agri.json");

        Map<String, String> common = Map.of(
                "FREQ",
                "A",
                "UNIT_MEASURE",
                "TONES",
                "UNIT_MULT",
                "3",
                "BASE_PER",
                "2010_100",
                "PREF_SCALE",
                "-3",
                "DECIMALS",
                "1",
                "CONTACT_EMAIL",
                "contact@organisation.org",
                "OBS_STATUS",
                "A");
        String[] comments = {
            "en:Comment for Annual data for Banteay Meanchey;km:ផ្តល់យោបល់សម្រាប់ទិន្នន័យប្រចាំឆ្នាំសម្រាប់ខេត្តបន្ទាយមានជ័យ",
            "en:Comment for Annual data for Battambang;km:ផ្តល់យោបល់សម្រាប់ទិន្នន័យប្រចាំឆ្នាំសម្រាប់ខេត្តបាត់ដំបង",
            "en:Comment for Annual data for Cambodia;km:ផ្តល់យោបល់សម្រាប់ទិន្នន័យប្រចាំឆ្នាំសម្រាប់ប្រទេសកម្ពុជា"
        };
        assertThat(reading.components()).isEqualTo(Expected.rows(common, """
                REF_AREA  | TIME_PERIOD | OBS_VALUE | EMBARGO_TIME        | SOURCE                                          | SERIES_COMMENT
                ASIKHM001 | 2014        | 350.154   | 2018-03-18T11:00:00 | MAFF_Agricultural Statistics_2014               | %1$s
                ASIKHM001 | 2015        | 389.385   | 2019-03-18T11:00:00 | MAFF_Agricultural Statistics_2015;Other sources | %1$s
                ASIKHM001 | 2016        | 395.729   | 2020-03-18T11:00:00 | MAFF_Agricultural Statistics_2016               | %1$s
                ASIKHM001 | 2017        | 433.638   | 2021-03-18T11:00:00 | MAFF_Agricultural Statistics_2017               | %1$s
                ASIKHM002 | 2014        | 442.996   | 2018-03-18T11:00:00 | MAFF_Agricultural Statistics_2014               | %2$s
                ASIKHM002 | 2015        | 426.588   | 2019-03-18T11:00:00 | MAFF_Agricultural Statistics_2015;Other sources | %2$s
                ASIKHM002 | 2016        | 479.686   | 2020-03-18T11:00:00 | MAFF_Agricultural Statistics_2016               | %2$s
                ASIKHM002 | 2017        | 522.296   | 2021-03-18T11:00:00 | MAFF_Agricultural Statistics_2017               | %2$s
                ASIKHM    | 2014        | 5228.33   | 2018-03-18T11:00:00 | MAFF_Agricultural Statistics_2014               | %3$s
                ASIKHM    | 2015        | 5191.833  | 2019-03-18T11:00:00 | MAFF_Agricultural Statistics_2015;Other sources | %3$s
                ASIKHM    | 2016        | 5197.887  | 2020-03-18T11:00:00 | MAFF_Agricultural Statistics_2016               | %3$s
                ASIKHM    | 2017        | 5541.424  | 2021-03-18T11:00:00 | MAFF_Agricultural Statistics_2017               | %3$s
                """.formatted((Object[]) comments)));
        assertThat(reading.actions()).containsExactly("MERGE DATAFLOW MA_545:MILLED_RICE(1.0)");
    }

    @Test
    void allThatADataSetCanHave() throws IOException {
        Reading reading = Reading.ofSample("2.x/constructed-sample-full.json");

        List<Map<String, String>> expected = new ArrayList<>();
        Map<String, String> keys = new HashMap<>(EXR);
        keys.remove("TIME_FORMAT");
        Map<String, String> full = new HashMap<>(EXR);
        full.put("OBS_STATUS", "A");
        Map<String, String> described = new HashMap<>(full);
        described.put("DESCRIPTION", "Description value 1;Description value 2");
        described.put("UNIT_MEAS", "NC");
        expected.addAll(Expected.rows(described, """
                CURRENCY | TIME_PERIOD | OBS_VALUE | ID  | EMBARGO_TIME
                NZD      | 2013-01-18  | 1.5931    | ID1 | 2013-03-18T11:00:00
                NZD      | 2013-01-21  | 1.5925    | ID1 | 2013-03-21T11:00:00
                RUB      | 2013-01-18  | 40.3426   | ID2 | 2013-03-18T11:00:00
                RUB      | 2013-01-21  | 40.3      | ID2 | 2013-03-21T11:00:00
                NZD      | 2013-01-18  | 1.5931    | ID1 | 2013-03-18T11:00:00
                NZD      | 2013-01-21  | 1.5925    | ID1 | 2013-03-21T11:00:00
                RUB      | 2013-01-18  | 40.3426   | ID1 | 2013-03-18T11:00:00
                RUB      | 2013-01-21  | 40.3      | ID1 | 2013-03-21T11:00:00
                """));
        expected.addAll(Expected.rows(keys, """
                CURRENCY | TIME_PERIOD
                NZD      | 2013-01-18
                NZD      | 2013-01-21
                RUB      | 2013-01-18
                RUB      | 2013-01-21
                """));
        expected.addAll(Expected.rows(full, """
                CURRENCY | TIME_PERIOD | OBS_VALUE | ID
                NZD      | 2013-01-18  | 1.5931    | ID1
                NZD      | 2013-01-21  | 1.5925    | ID1
                RUB      | 2013-01-18  | 40.3426   | ID1
                RUB      | 2013-01-21  | 40.3      | ID1
                """));
        expected.addAll(Expected.rows(described, """
                CURRENCY | TIME_PERIOD | OBS_VALUE           | ID  | EMBARGO_TIME
                NZD      | 2013-01-18  | 2013-03-18T11:00:00 | ID1 | 0
                NZD      | 2013-01-21  | 2013-03-21T11:00:00 | ID1 | 0
                RUB      | 2013-01-18  | 2013-03-18T11:00:00 | ID1 | 0
                RUB      | 2013-01-21  | 2013-03-21T11:00:00 | ID1 | 0
                """));
        assertThat(reading.components()).isEqualTo(expected);
        assertThat(reading.actions()).containsExactly("MERGE DATAFLOW ECB:EXR(1.0)");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.headings()).containsEntry(HeadingField.RELEASED_AT, "2021-03-17T22:57:33Z");
    }
}
