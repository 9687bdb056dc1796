package org.synergymonitor.formats.sdmxjson;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/**
 * A dimension, measure or attribute as a message describes it.
 *
 * @param values what the indexes in the data sets stand for, null for nothing; null if the data sets hold the values themselves
 * @param preset what an attribute has where none is given, null for nothing
 */
record Concept(String id, List<String> values, String preset, Place at) {
    private static final int LONGEST_INDEX = 9;

    /** @return the value that the cell gives, null for none and after a finding */
    String value(Cell cell, Findings findings) {
        if (cell.isNull()) {
            return null;
        }
        if (values == null) {
            return cell.text();
        }
        if (cell.token() != JsonToken.START_ARRAY) {
            return indexed(cell, findings);
        }
        StringJoiner joined = new StringJoiner(";");
        cell.several().stream()
                .map(it -> value(it, findings))
                .filter(Objects::nonNull)
                .forEach(joined::add);
        return joined.length() == 0 ? null : joined.toString();
    }

    /** @return the value that the index stands for, null for none and after a finding */
    String value(String index, Place place, Findings findings) {
        int number = number(index, values.size());
        if (number < 0) {
            findings.add(Code.OUT_OF_RANGE, place, index, 0, values.size() - 1);
            return null;
        }
        return values.get(number);
    }

    private String indexed(Cell cell, Findings findings) {
        if (cell.token() != JsonToken.VALUE_NUMBER_INT) {
            findings.add(Code.WRONG_TYPE, cell.at(), cell.text(), "an index", "序号");
            return null;
        }
        return value(cell.text(), cell.at(), findings);
    }

    /** @return -1 if it is none from 0 to below the size */
    static int number(String index, int size) {
        if (index.length() > LONGEST_INDEX || index.startsWith("-")) {
            return -1;
        }
        int number = Integer.parseInt(index);
        return number < size ? number : -1;
    }
}
