package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/**
 * What a revision did to U (model, section 10).
 *
 * @param changes every final U whose value is another one, of the periods that have one in both revisions; fixed base first, ascending
 *     by period
 * @param verdicts the changed verdicts on periods before the newest
 */
public record RevisionComparison(List<DegreeChange> changes, List<Verdict> verdicts) {
    public static final RevisionComparison NONE = new RevisionComparison(List.of(), List.of());

    public RevisionComparison {
        changes = List.copyOf(changes);
        verdicts = List.copyOf(verdicts);
    }

    /** A pure function of its arguments: the same bits on any JDK. */
    public static RevisionComparison of(Measured before, Measured after) {
        List<DegreeChange> changes = changes(before, after);
        return new RevisionComparison(
                changes,
                changes.stream()
                        .filter(DegreeChange::changesTheVerdict)
                        .filter(change -> isPast(change, after.measurement()))
                        .map(Verdict::of)
                        .toList());
    }

    private static List<DegreeChange> changes(Measured before, Measured after) {
        Optional<RevisionEffects> effects = Optional.empty();
        List<DegreeChange> changes = new ArrayList<>();
        for (Base series : Base.values()) {
            for (SynergyDegree now : after.measurement().degrees(series)) {
                Optional<SynergyDegree> was = before.measurement().degree(series, now.period());
                if (was.isPresent() && was.get().value() != now.value()) {
                    effects = effects.or(() -> Optional.of(new RevisionEffects(before, after)));
                    changes.add(effects.get().between(series, was.get(), now));
                }
            }
        }
        return changes;
    }

    private static boolean isPast(DegreeChange change, Measurement after) {
        Period newest = after.newest(change.series()).orElseThrow().period();
        return change.period().compareTo(newest) < 0;
    }
}
