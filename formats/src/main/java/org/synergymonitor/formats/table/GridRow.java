package org.synergymonitor.formats.table;

import java.util.NavigableMap;

/**
 * One row of a grid.
 *
 * @param number as a layout counts it, from 1
 * @param line as it is shown to people: of a text the line, of a workbook the row
 * @param cells that are not blank, by column from 1
 */
record GridRow(int number, int line, NavigableMap<Integer, GridCell> cells) {
    GridCell cell(int column) {
        return cells.getOrDefault(column, GridCell.EMPTY);
    }

    /** @return the text that the row begins with, empty if it is blank */
    String firstText() {
        return cells.isEmpty() ? "" : cells.firstEntry().getValue().text();
    }
}
