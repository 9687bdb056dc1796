package org.synergymonitor.model.history;

import java.util.Optional;
import java.util.OptionalDouble;

import org.synergymonitor.model.definition.Period;

/**
 * The first final value of a period against the latest.
 *
 * @param firstOfAnyKind the preliminary value that came before the first final one, else that one
 * @param latest the value now, and the edition that last changed it; empty if withdrawn
 * @param revision R = latest − first; less than 1e-12 is rounding and counts as 0; empty if withdrawn
 * @param signChanged whether one of them is negative and the other is not
 * @param vintages revisions of the system in which the period has a final value
 * @param steps the changes from one vintage to the next, those of 0 left out
 */
public record PeriodRevision(
        Period period,
        Status status,
        Published first,
        Published firstOfAnyKind,
        Optional<Published> latest,
        OptionalDouble revision,
        OptionalDouble absoluteRevision,
        boolean signChanged,
        int vintages,
        RevisionStatistics steps) {

    /** What became of the first final value. */
    public enum Status {
        REVISED,
        UNREVISED,
        /** Published in the newest vintage only: its revision of 0 says nothing, and is in no mean. */
        SINGLE_VINTAGE,
        /** The newest vintage has no final value of this period. */
        WITHDRAWN
    }

    /** @param history of a period that has, or had, a final value */
    static PeriodRevision of(Period period, PeriodHistory history) {
        Published first = history.firstFinal().orElseThrow();
        Optional<Published> latest = history.withdrawn() ? Optional.empty() : history.latest();
        OptionalDouble revision = latest.map(it -> OptionalDouble.of(Revision.of(first.value(), it.value())))
                .orElse(OptionalDouble.empty());
        return new PeriodRevision(
                period,
                status(history, revision),
                first,
                history.firstPreliminary().orElse(first),
                latest,
                revision,
                revision.isPresent() ? OptionalDouble.of(Math.abs(revision.getAsDouble())) : OptionalDouble.empty(),
                latest.isPresent()
                        && Revision.changesSign(first.value(), latest.get().value()),
                history.vintages(),
                history.steps().statistics());
    }

    private static Status status(PeriodHistory history, OptionalDouble revision) {
        if (revision.isEmpty()) {
            return Status.WITHDRAWN;
        }
        if (history.vintages() == 1) {
            return Status.SINGLE_VINTAGE;
        }
        return revision.getAsDouble() == 0 ? Status.UNREVISED : Status.REVISED;
    }

    /** @return whether a later vintage could have revised it and still has it */
    boolean comparable() {
        return status == Status.REVISED || status == Status.UNREVISED;
    }
}
