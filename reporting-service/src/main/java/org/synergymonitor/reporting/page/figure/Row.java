package org.synergymonitor.reporting.page.figure;

import java.util.List;

/**
 * A row of a figure's table.
 *
 * @param key in CSV
 * @param mark a word for the chart: how the row differs from the others; null if it does not
 */
public record Row(String key, FigureCell head, String mark, List<FigureCell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(String key, String head, List<FigureCell> cells) {
        return new Row(key, FigureCell.of(head), null, cells);
    }
}
