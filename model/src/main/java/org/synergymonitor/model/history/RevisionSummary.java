package org.synergymonitor.model.history;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.synergymonitor.model.definition.Period;

/**
 * First-published against latest, of one series.
 *
 * @param vintages revisions of the system that were looked at
 * @param periods every period that has, or had, a final value, ascending
 * @param overall the revisions of the periods that at least two vintages have, the newest among them
 */
public record RevisionSummary(
        Status status,
        int vintages,
        List<PeriodRevision> periods,
        RevisionStatistics overall,
        TurningPoints turningPoints) {

    /** Whether anything could be revised yet, and if not, why. */
    public enum Status {
        COMPARED,
        /** No vintage has a final value. */
        NOTHING_PUBLISHED,
        /** No period is in the newest vintage and in another one. */
        NO_LATER_VINTAGE
    }

    static RevisionSummary of(int vintages, NavigableMap<Period, PeriodHistory> histories) {
        List<PeriodRevision> periods = histories.entrySet().stream()
                .filter(it -> it.getValue().firstFinal().isPresent())
                .map(it -> PeriodRevision.of(it.getKey(), it.getValue()))
                .toList();
        RevisionStatistics overall = RevisionSum.statistics(periods.stream()
                .filter(PeriodRevision::comparable)
                .map(it -> it.revision().orElseThrow())
                .toList());
        return new RevisionSummary(status(periods, overall), vintages, periods, overall, turningPoints(periods));
    }

    private static Status status(List<PeriodRevision> periods, RevisionStatistics overall) {
        if (periods.isEmpty()) {
            return Status.NOTHING_PUBLISHED;
        }
        return overall.n() == 0 ? Status.NO_LATER_VINTAGE : Status.COMPARED;
    }

    private static TurningPoints turningPoints(List<PeriodRevision> periods) {
        NavigableMap<Period, Double> first = new TreeMap<>();
        NavigableMap<Period, Double> latest = new TreeMap<>();
        for (PeriodRevision period : periods) {
            period.latest().ifPresent(now -> {
                first.put(period.period(), period.first().value());
                latest.put(period.period(), now.value());
            });
        }
        return TurningPoints.of(first, latest);
    }
}
