package org.synergymonitor.model.history;

import java.util.Optional;
import java.util.OptionalDouble;

import org.synergymonitor.model.definition.Period;

/**
 * The preliminary values of a period against its first final one.
 *
 * @param last before that
 * @param finalValue the first final one
 * @param firstRevision finalValue − first
 * @param lastRevision finalValue − last
 * @param signRight whether the last preliminary value and the final one are both negative, or neither
 */
public record PreliminaryPeriod(
        Period period,
        Status status,
        Published first,
        Published last,
        Optional<Published> finalValue,
        OptionalDouble firstRevision,
        OptionalDouble lastRevision,
        Optional<Boolean> signRight) {

    /** Whether the final value is known. */
    public enum Status {
        COMPARED,
        NOT_FINAL_YET
    }

    /** @param history of a period that has a preliminary value */
    static PreliminaryPeriod of(Period period, PeriodHistory history) {
        Published first = history.firstPreliminary().orElseThrow();
        Published last = history.lastPreliminary().orElseThrow();
        Optional<Published> finalValue = history.firstFinal();
        return new PreliminaryPeriod(
                period,
                finalValue.isPresent() ? Status.COMPARED : Status.NOT_FINAL_YET,
                first,
                last,
                finalValue,
                revision(first, finalValue),
                revision(last, finalValue),
                finalValue.map(it -> !Revision.changesSign(last.value(), it.value())));
    }

    private static OptionalDouble revision(Published preliminary, Optional<Published> finalValue) {
        return finalValue
                .map(it -> OptionalDouble.of(Revision.of(preliminary.value(), it.value())))
                .orElse(OptionalDouble.empty());
    }
}
