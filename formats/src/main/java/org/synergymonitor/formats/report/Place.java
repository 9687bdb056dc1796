package org.synergymonitor.formats.report;

/**
 * Where in a request or file something is.
 *
 * @param line physical line from 1, null if unknown; of a workbook: row
 * @param column of a table: number of the field in its row; of JSON: character in the line; from 1, null if unknown
 * @param columnName header of the column of a table, null if none
 * @param field JSON pointer or parameter, null if none
 */
public record Place(Integer line, Integer column, String columnName, String field) {
    public static final Place NOWHERE = new Place(null, null, null, null);

    public static Place field(String field) {
        return new Place(null, null, null, field);
    }

    public static Place line(int line) {
        return new Place(line, null, null, null);
    }

    public static Place cell(int line, Integer column, String columnName) {
        return new Place(line, column, columnName, null);
    }

    public static Place json(int line, int column, String pointer) {
        return new Place(line, column, null, pointer);
    }

    @Override
    public String toString() {
        String position = line == null ? "" : column == null ? line + " " : line + ":" + column + " ";
        String name = field == null ? columnName : field;
        return (position + (name == null ? "" : name)).strip();
    }
}
