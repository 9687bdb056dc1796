package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The samples of SDMX-JSON 1.0 and its drafts; see the README beside them. */
class SdmxJson1SamplesTest {
    private static final Map<String, String> EXR =
            Map.of("FREQ", "D", "CURRENCY_DENOM", "EUR", "EXR_TYPE", "SP00", "EXR_SUFFIX", "A", "OBS_STATUS", "A");
    private static final String CROSS_SECTION = "/dataSets/0/series/%s/observations/1/2";

    @ParameterizedTest
    @ValueSource(strings = {"exr-time-series", "exr-flat"})
    void theSameObservationsInTwoForms(String name) throws IOException {
        Reading reading = Reading.ofSample("1.0/exr/" + name + ".json");

        assertThat(reading.components()).isEqualTo(Expected.rows(EXR, """
                CURRENCY | TIME_PERIOD | OBS_VALUE | TITLE
                NZD      | 2013-01-18  | 1.5931    | New Zealand dollar (NZD)
                NZD      | 2013-01-21  | 1.5925    | New Zealand dollar (NZD)
                RUB      | 2013-01-18  | 40.3426   | Russian rouble (RUB)
                RUB      | 2013-01-21  | 40.3000   | Russian rouble (RUB)
                """));
        assertThat(reading.actions()).containsExactly("MERGE DATAFLOW ECB:EXR(1.0)");
        assertThat(reading.headings()).isEqualTo(Map.of(HeadingField.RELEASED_AT, "2012-11-29T08:40:26Z"));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void crossSectionsWhoseStatusHasNoSecondValue() throws IOException {
        Reading reading = Reading.ofSample("1.0/exr/exr-cross-section.json");

        assertThat(reading.components()).isEqualTo(Expected.rows(EXR, """
                CURRENCY | TIME_PERIOD | OBS_VALUE | TITLE
                NZD      | 2013-01-18  | 1.5931    | New Zealand dollar (NZD)
                NZD      | 2013-01-21  | 1.5925    | New Zealand dollar (NZD)
                """));
        assertThat(reading.findings())
                .extracting(Finding::code, Finding::field, Finding::line, Finding::column)
                .containsExactly(
                        tuple(Code.OUT_OF_RANGE, CROSS_SECTION.formatted(0), 135, 43),
                        tuple(Code.OUT_OF_RANGE, CROSS_SECTION.formatted(1), 142, 43));
    }

    @Test
    void aDataSetThatDeletes() throws IOException {
        Reading reading = Reading.ofSample("1.0/exr/exr-action-delete.json");

        assertThat(reading.rows()).extracting(Row::action).containsExactly(Action.DELETE);
        assertThat(reading.components())
                .containsExactly(Map.of(
                        "FREQ",
                        "D",
                        "CURRENCY_DENOM",
                        "EUR",
                        "EXR_TYPE",
                        "SP00",
                        "EXR_SUFFIX",
                        "A",
                        "CURRENCY",
                        "NZD",
                        "TIME_PERIOD",
                        "2013-01-18"));
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(Code.OUT_OF_RANGE, Code.OUT_OF_RANGE);
    }

    @Test
    void theFinalFormOfVersion1() throws IOException {
        Reading reading = Reading.ofSample("1.0/agri.json");

        assertThat(reading.components())
                .isEqualTo(Expected.rows(Map.of("FREQ", "A", "DECIMALS", "1", "OBS_STATUS", "A"), """
                REF_AREA  | TIME_PERIOD | OBS_VALUE | SOURCE
                ASIKHM001 | 2014        | 350.154   | MAFF_Agricultural Statistics_2014
                ASIKHM001 | 2015        | 389.385   | MAFF_Agricultural Statistics_2015
                ASIKHM001 | 2016        | 395.729   | MAFF_Agricultural Statistics_2016
                ASIKHM001 | 2017        | 433.638   | MAFF_Agricultural Statistics_2017
                ASIKHM002 | 2014        | 442.996   | MAFF_Agricultural Statistics_2014
                ASIKHM002 | 2015        | 426.588   | MAFF_Agricultural Statistics_2015
                ASIKHM002 | 2016        | 479.686   | MAFF_Agricultural Statistics_2016
                ASIKHM002 | 2017        | 522.296   | MAFF_Agricultural Statistics_2017
                """));
        assertThat(reading.actions()).containsExactly("MERGE DATAFLOW MA_545:MILLED_RICE(1.0)");
    }
}
