package org.synergymonitor.formats.payload;

import java.util.List;

/**
 * One record of a CSV.
 *
 * @param line physical line on which it begins, from 1
 * @param fields unquoted, otherwise as written
 */
public record CsvRow(int line, List<String> fields) {
    public String field(int index) {
        return fields.get(index);
    }
}
