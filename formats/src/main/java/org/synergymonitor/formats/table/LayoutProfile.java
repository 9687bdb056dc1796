package org.synergymonitor.formats.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.synergymonitor.formats.message.Component;

/**
 * How a bureau lays out a table. Where the components stand says which way it runs: years across and indicators down are
 * {@code TIME_PERIOD} in {@link Source.Rows} and {@code INDICATOR} in {@link Source.Columns}; one indicator by area is a constant and
 * {@code REF_AREA} in columns; indicators across are {@code INDICATOR} in rows.
 *
 * @param sheet name or number from 1 of the sheet of a workbook; the first if absent
 * @param charset of a CSV file; recognised if absent
 * @param separator of a CSV file; comma, semicolon or tab, whichever it is, if absent
 * @param components where each stands, by its id; area, indicator and period are required
 * @param unitInLabel how a label of an indicator ends with its unit
 */
public record LayoutProfile(
        String id,
        Optional<String> sheet,
        Optional<String> charset,
        Optional<Character> separator,
        Map<String, Source> components,
        UnitInLabel unitInLabel,
        Body body,
        Notation notation) {
    private static final List<String> REQUIRED =
            List.of(Component.REF_AREA, Component.INDICATOR, Component.TIME_PERIOD);

    public LayoutProfile {
        components = Map.copyOf(components);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a layout profile needs an id");
        }
        if (!components.keySet().containsAll(REQUIRED)) {
            throw new IllegalArgumentException(
                    "a layout says where " + REQUIRED + " stand, not only " + components.keySet());
        }
        if (components.containsKey(Component.OBS_VALUE)) {
            throw new IllegalArgumentException("OBS_VALUE stands in the body");
        }
        for (int row : rowsAbove(components.values())) {
            if (row >= body.firstRow()) {
                throw new IllegalArgumentException(
                        "row " + row + " is not above the body, which begins in row " + body.firstRow());
            }
        }
    }

    /** @return the rows that name columns */
    Set<Integer> headerRows() {
        Set<Integer> rows = new TreeSet<>();
        sources(Source.Rows.class).forEach(it -> rows.addAll(it.numbers()));
        return rows;
    }

    /** @return the rows above the body that something is read from */
    Set<Integer> rowsAbove() {
        return rowsAbove(components.values());
    }

    /** @return whether the figures of a column belong to the body */
    boolean isValueColumn(int column) {
        return body.columns().isEmpty()
                ? sources(Source.Columns.class).noneMatch(it -> it.numbers().contains(column))
                : body.columns().contains(column);
    }

    private <T extends Source> Stream<T> sources(Class<T> kind) {
        return components.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Set<Integer> rowsAbove(Collection<Source> sources) {
        Set<Integer> rows = new TreeSet<>();
        for (Source source : sources) {
            if (source instanceof Source.Rows header) {
                rows.addAll(header.numbers());
            } else if (source instanceof Source.Cell cell) {
                rows.add(cell.row());
            }
        }
        return rows;
    }
}
