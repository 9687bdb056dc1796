package org.synergymonitor.model.history;

import java.util.List;
import java.util.NavigableMap;

import org.synergymonitor.model.definition.Period;

/**
 * How far preliminary values were from the first final ones, of one series.
 *
 * @param periods every period that had a preliminary value before its final one, ascending
 * @param fromFirst of the first preliminary value of each period that is final by now
 * @param fromLast of the last one
 * @param signsRight how many of those n last ones had the right sign
 */
public record PreliminaryAccuracy(
        Status status,
        List<PreliminaryPeriod> periods,
        RevisionStatistics fromFirst,
        RevisionStatistics fromLast,
        int signsRight) {

    /** Whether anything could be compared, and if not, why. */
    public enum Status {
        COMPARED,
        /** No vintage has a preliminary value of a period that was not final before. */
        NO_PRELIMINARY_VALUE,
        /** None of the periods is final yet. */
        NONE_FINAL_YET
    }

    static PreliminaryAccuracy of(NavigableMap<Period, PeriodHistory> histories) {
        List<PreliminaryPeriod> periods = histories.entrySet().stream()
                .filter(it -> it.getValue().firstPreliminary().isPresent())
                .map(it -> PreliminaryPeriod.of(it.getKey(), it.getValue()))
                .toList();
        List<PreliminaryPeriod> compared = periods.stream()
                .filter(it -> it.status() == PreliminaryPeriod.Status.COMPARED)
                .toList();
        return new PreliminaryAccuracy(
                status(periods, compared),
                periods,
                RevisionSum.statistics(compared.stream()
                        .map(it -> it.firstRevision().orElseThrow())
                        .toList()),
                RevisionSum.statistics(compared.stream()
                        .map(it -> it.lastRevision().orElseThrow())
                        .toList()),
                (int) compared.stream()
                        .filter(it -> it.signRight().orElseThrow())
                        .count());
    }

    private static Status status(List<PreliminaryPeriod> periods, List<PreliminaryPeriod> compared) {
        if (periods.isEmpty()) {
            return Status.NO_PRELIMINARY_VALUE;
        }
        return compared.isEmpty() ? Status.NONE_FINAL_YET : Status.COMPARED;
    }
}
