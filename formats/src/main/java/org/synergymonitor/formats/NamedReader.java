package org.synergymonitor.formats;

import java.io.IOException;
import java.util.Optional;

import org.synergymonitor.formats.message.MessageReader;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.sdmxcsv.SdmxCsvReader;
import org.synergymonitor.formats.sdmxjson.JsonMessageKind;
import org.synergymonitor.formats.sdmxjson.SdmxJsonReader;
import org.synergymonitor.formats.table.LayoutProfile;
import org.synergymonitor.formats.table.TableReader;
import org.synergymonitor.formats.tidy.JsonReleaseReader;
import org.synergymonitor.formats.tidy.TidyCsvReader;

/**
 * The reader of a format.
 *
 * @param name as the provenance of a release calls it
 */
public record NamedReader(String name, MessageReader reader) {

    /**
     * @param profile of a table
     * @throws Refusal if it is JSON, but no message that is read
     */
    public static NamedReader of(Format format, Content content, Optional<LayoutProfile> profile) throws IOException {
        return switch (format) {
            case TIDY_CSV -> new NamedReader("csv", new TidyCsvReader());
            case SDMX_CSV_1, SDMX_CSV_2, ECB_CSV -> new NamedReader("sdmx-csv", new SdmxCsvReader());
            case TABLE_CSV -> new NamedReader("table-csv", TableReader.ofCsv(profile.orElseThrow()));
            case TABLE_XLSX -> new NamedReader("table-xlsx", TableReader.ofWorkbook(profile.orElseThrow()));
            case JSON ->
                switch (JsonMessageKind.of(content)) {
                    case RELEASE -> new NamedReader("json", new JsonReleaseReader());
                    case SDMX_JSON_1, SDMX_JSON_2 -> new NamedReader("sdmx-json", new SdmxJsonReader());
                    case NEITHER -> throw Refusal.because(Code.UNKNOWN_FORMAT, Place.NOWHERE, "application/json");
                };
        };
    }
}
