package org.synergymonitor.formats.table;

import java.util.Optional;
import java.util.Set;

/**
 * Where the figures of a table stand. Rows and columns are counted from 1.
 *
 * @param lastRow after which nothing is read
 * @param end what the first text of the row after the last one begins with; a blank row has the text ""
 * @param skipped what the first text of a row that is left out begins with
 * @param columns of the figures; if empty, all that no component stands in
 */
public record Body(
        int firstRow,
        Optional<Integer> lastRow,
        Optional<LinearPattern> end,
        Optional<LinearPattern> skipped,
        Set<Integer> columns) {
    /** Where notes begin in the yearbooks and exports of China and elsewhere. */
    public static final LinearPattern NOTES =
            LinearPattern.compile("(?i)[（(]?(注|附注|说明|数据来源|资料来源|来源|Notes?\\b|Sources?\\b)");

    public Body {
        columns = Set.copyOf(columns);
        if (firstRow < 1 || columns.stream().anyMatch(it -> it < 1)) {
            throw new IllegalArgumentException("rows and columns are counted from 1: " + firstRow + ", " + columns);
        }
        if (lastRow.isPresent() && lastRow.get() < firstRow) {
            throw new IllegalArgumentException("row " + lastRow.get() + " is above row " + firstRow);
        }
    }

    /** @return all rows from {@code row} down to the notes */
    public static Body from(int row) {
        return new Body(row, Optional.empty(), Optional.of(NOTES), Optional.empty(), Set.of());
    }

    boolean endsBefore(int row, String firstText) {
        return (lastRow.isPresent() && row > lastRow.get()) || begins(end, firstText);
    }

    boolean skips(String firstText) {
        return begins(skipped, firstText);
    }

    private static boolean begins(Optional<LinearPattern> pattern, String text) {
        return pattern.isPresent() && pattern.get().begins(text);
    }
}
