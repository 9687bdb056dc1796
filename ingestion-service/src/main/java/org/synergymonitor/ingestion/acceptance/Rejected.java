package org.synergymonitor.ingestion.acceptance;

import org.synergymonitor.formats.report.Refusal;

/** A submission was refused, and there is a report about it. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;
    private final String report;

    Rejected(Refusal refusal, String report) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
        this.report = report;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** @return the id of the report */
    public String report() {
        return report;
    }
}
