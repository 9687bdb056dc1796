package org.synergymonitor.model.history;

import java.util.Collection;
import java.util.OptionalDouble;

/** Sums of revisions, added in the order given. */
record RevisionSum(int n, double sum, double absolute) {
    static final RevisionSum NONE = new RevisionSum(0, 0, 0);

    static RevisionStatistics statistics(Collection<Double> revisions) {
        RevisionSum sum = NONE;
        for (double revision : revisions) {
            sum = sum.plus(revision);
        }
        return sum.statistics();
    }

    RevisionSum plus(double revision) {
        return new RevisionSum(n + 1, sum + revision, absolute + Math.abs(revision));
    }

    RevisionStatistics statistics() {
        return n == 0
                ? new RevisionStatistics(
                        RevisionStatistics.Status.NOTHING_TO_COMPARE, 0, OptionalDouble.empty(), OptionalDouble.empty())
                : new RevisionStatistics(
                        RevisionStatistics.Status.MEASURED,
                        n,
                        OptionalDouble.of(sum / n),
                        OptionalDouble.of(absolute / n));
    }
}
