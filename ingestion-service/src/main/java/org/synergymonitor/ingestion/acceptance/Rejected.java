package org.synergymonitor.ingestion.acceptance;

import org.synergymonitor.formats.report.Refusal;

/** A submission was refused, and there is a report about it. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;
    private final String report;
    private final boolean isPublic;

    Rejected(Refusal refusal, String report, boolean isPublic) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
        this.report = report;
        this.isPublic = isPublic;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** @return the id of the report */
    public String report() {
        return report;
    }

    /** @return whether the report may be shown to others than who sent it: it holds nothing of what is under embargo or confidential */
    public boolean isPublic() {
        return isPublic;
    }
}
