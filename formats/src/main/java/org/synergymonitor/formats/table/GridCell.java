package org.synergymonitor.formats.table;

/** One cell of a grid. */
record GridCell(Kind kind, String text) {
    static final GridCell EMPTY = new GridCell(Kind.TEXT, "");

    enum Kind {
        TEXT,
        FORMULA,
        ERROR
    }

    static GridCell text(String text) {
        return new GridCell(Kind.TEXT, Label.strip(text));
    }

    boolean isBlank() {
        return kind == Kind.TEXT && text.isEmpty();
    }
}
