package org.synergymonitor.reporting.page.figure;

/**
 * A column of a figure's table, beside the heads of the rows.
 *
 * @param key in CSV and for the chart
 */
public record Column(String key, String title, Role role) {
    /** What the chart makes of it. */
    public enum Role {
        /** Drawn. */
        SERIES,
        /** The ends of an interval around the series. */
        LOWER,
        UPPER,
        /** Marks the row. */
        MARKER,
        /** Read in the table only. */
        BESIDE
    }

    public static Column series(String key, String title) {
        return new Column(key, title, Role.SERIES);
    }

    public static Column beside(String key, String title) {
        return new Column(key, title, Role.BESIDE);
    }
}
