package org.synergymonitor.ingestion.problem;

/**
 * Where in a request something is wrong.
 *
 * @param line physical line of the body from 1, null if unknown
 * @param column of a CSV: number of the field in its row; of JSON: character in the line; from 1, null if unknown
 * @param field JSON pointer, CSV column or parameter, null if none
 */
public record Place(Integer line, Integer column, String field) {
    public static final Place NOWHERE = new Place(null, null, null);

    public static Place field(String field) {
        return new Place(null, null, field);
    }

    @Override
    public String toString() {
        return (line == null ? "" : line + ":" + column + " ") + (field == null ? "" : field);
    }
}
