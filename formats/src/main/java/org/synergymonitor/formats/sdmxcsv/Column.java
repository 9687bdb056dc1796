package org.synergymonitor.formats.sdmxcsv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a component.
 *
 * @param index from 0
 * @param named whether header and values have the form {@code id: name}, as {@code labels=both} asks
 * @param decimalComma whether {@code 12,4} is a number
 */
record Column(int index, String id, boolean named, boolean decimalComma) {
    private static final Pattern NAMED_HEADER = Pattern.compile("(\\S+?): .*");
    private static final Pattern NAMED_VALUE = Pattern.compile("([A-Za-z0-9_@$+-]+): .*", Pattern.DOTALL);
    private static final Pattern SUB_FIELDS = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    /** Of a dimension that is switched off. */
    private static final String OFF = "~";

    /**
     * Under another separator than the comma, {@code 12,4} is 12.4 (the guide's example of localisation) in OBS_VALUE and in columns that
     * begin with OBS_ or MEAS: which other columns are measures, only the data structure knows.
     */
    static Column of(int index, String header, char separator) {
        Matcher matcher = NAMED_HEADER.matcher(header);
        boolean named = matcher.matches();
        String term = named ? matcher.group(1) : header;
        String id = SUB_FIELDS.matcher(term).replaceAll("");
        boolean measure = id.startsWith("OBS_") || id.startsWith("MEAS");
        // a field of several values is kept as written, names and all
        return new Column(index, id, named && id.equals(term), measure && separator != ',');
    }

    Column called(String otherId) {
        return new Column(index, otherId, named, decimalComma);
    }

    /** @return empty if there is no value */
    Optional<String> value(String field) {
        if (field.isEmpty() || field.equals(OFF)) {
            return Optional.empty();
        }
        String value = named ? withoutName(field) : field;
        boolean comma = decimalComma && DECIMAL_COMMA.matcher(value).matches();
        return Optional.of(comma ? value.replace(',', '.') : value);
    }

    private static String withoutName(String field) {
        Matcher matcher = NAMED_VALUE.matcher(field);
        return matcher.matches() ? matcher.group(1) : field;
    }
}
