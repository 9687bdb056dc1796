package org.synergymonitor.model.measurement;

import java.util.List;

/** What a revision did to the periods before it (model, section 10). */
public final class RevisionComparison {
    private RevisionComparison() {}

    /** @return the past verdicts that {@code after} changed, fixed base first, ascending by period */
    public static List<Verdict> verdicts(Measured before, Measured after) {
        return List.of();
    }
}
