package org.synergymonitor.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Code;

/** The names in the first line of a CSV file, in upper case. */
record CsvHeader(List<String> names) {
    private static final int LONGEST = 1 << 16;

    static CsvHeader of(Content content) throws IOException {
        StringBuilder line = new StringBuilder();
        try (Reader text = content.text()) {
            for (int character = text.read();
                    character >= 0 && line.length() < LONGEST && !(isBreak(character) && !line.isEmpty());
                    character = text.read()) {
                if (!isBreak(character)) {
                    line.append((char) character);
                }
            }
        }
        return new CsvHeader(Arrays.stream(line.toString().split("[,;\t|]", -1))
                .map(it -> it.replace("\"", "").strip().toUpperCase(Locale.ROOT))
                .toList());
    }

    Format format(boolean hasProfile) {
        String first = names.get(0);
        if (first.equals("STRUCTURE") || first.startsWith("STRUCTURE[")) {
            return Format.SDMX_CSV_2;
        }
        if (first.equals("DATAFLOW") && names.contains(Component.TIME_PERIOD)) {
            return Format.SDMX_CSV_1;
        }
        if (first.equals("KEY") && names.contains("FREQ")) {
            return Format.ECB_CSV;
        }
        if (hasProfile) {
            return Format.TABLE_CSV;
        }
        if (names.contains(Component.REF_AREA) || names.contains(Component.INDICATOR)) {
            return Format.TIDY_CSV;
        }
        throw FormatDetection.refuse(
                Code.UNKNOWN_FORMAT,
                String.join(",", names),
                "the first line names neither ref_area and indicator nor STRUCTURE, DATAFLOW or KEY: such a table needs a layout profile");
    }

    private static boolean isBreak(int character) {
        return character == '\n' || character == '\r';
    }
}
