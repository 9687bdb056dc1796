package org.synergymonitor.model.definition;

/** How much an alert matters to those it reaches. */
public enum AlertSeverity {
    INFO,
    WARNING,
    CRITICAL;

    @Override
    public String toString() {
        return Choice.code(this);
    }
}
