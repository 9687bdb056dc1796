package org.synergymonitor.model.definition;

/** Whether more of an indicator means more order ({@code positive}) or less ({@code negative}). */
public enum Direction {
    POSITIVE,
    NEGATIVE;

    @Override
    public String toString() {
        return Choice.code(this);
    }
}
