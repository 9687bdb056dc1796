package org.synergymonitor.reporting.page.figure;

import java.util.List;
import java.util.Locale;

/**
 * A table, and the chart that is drawn from it.
 *
 * @param id in the page's address and in the name of its files
 * @param title says the finding
 * @param description what a reader who cannot see the chart is told, 20 to 300 characters
 * @param note measure, unit, coverage and what the marks mean
 * @param rowTitle above the heads of the rows
 */
public record Figure(
        String id,
        Chart chart,
        String title,
        String description,
        String note,
        String rowTitle,
        List<Column> columns,
        List<Row> rows) {
    private static final int LONG = 16;

    public Figure {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row " + row.key() + " of figure " + id + " has "
                        + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** @return whether the table is folded up below its chart */
    public boolean folded() {
        boolean matrix = chart == Chart.HEAT || chart == Chart.DIVERGING;
        return matrix || (chart != Chart.NONE && rows.size() > LONG);
    }

    /** @return the name of the chart for the browser; blank for none */
    public String drawing() {
        return chart == Chart.NONE ? "" : chart.name().toLowerCase(Locale.ROOT);
    }

    /** How the browser draws it. */
    public enum Chart {
        NONE,
        /** A signed bar for each row. */
        BARS,
        /** A line for each series, over the rows. */
        LINES,
        /** Each value holds until the next row. */
        STEPS,
        /** A bar with an interval for each row. */
        INTERVALS,
        /** Parts that add up to the last row. */
        WATERFALL,
        /** Colours from 0 to 1. */
        HEAT,
        /** Colours from −1 over 0 to 1. */
        DIVERGING
    }
}
