package org.synergymonitor.model.definition;

/** A label in both languages; neither may be blank. Labels are not measured: changing them makes no revision. */
public record Names(String zh, String en) {
    public Names {
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("names need both zh and en, but are zh=" + zh + ", en=" + en);
        }
    }
}
