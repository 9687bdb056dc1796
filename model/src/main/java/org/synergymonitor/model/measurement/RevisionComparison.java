package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a revision did to the verdicts on past periods (model, section 10). */
public final class RevisionComparison {
    private RevisionComparison() {}

    /**
     * Compares U of every period before the newest that both revisions have.
     *
     * @return the past verdicts that {@code after} changed, fixed base first, ascending by period
     */
    public static List<Verdict> verdicts(Measured before, Measured after) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Base series : Base.values()) {
            List<SynergyDegree> degrees = after.measurement().degrees(series);
            for (SynergyDegree now : degrees.subList(0, Math.max(0, degrees.size() - 1))) {
                Optional<SynergyDegree> was = before.measurement().degree(series, now.period());
                if (was.isPresent() && was.get().negative() != now.negative()) {
                    double dataEffect = new DataEffect(before, after).between(was.get(), now);
                    verdicts.add(Verdict.of(series, now.period(), was.get().value(), now.value(), dataEffect));
                }
            }
        }
        return verdicts;
    }
}
