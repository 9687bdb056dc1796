package org.synergymonitor.model.definition;

import java.util.Optional;

import org.synergymonitor.model.Finite;

/** What an alert rule waits for in the newest period. */
public sealed interface AlertCondition {
    /** @return the series whose periods it judges; empty for those of the coordination degree */
    Optional<Base> basis();

    /**
     * U falls below a threshold: it opens at U &lt; threshold and closes at U ≥ threshold + deadBand.
     *
     * @param pair whose pairwise U it looks at; empty for U of the whole system
     * @param reading default {@code final}
     * @param threshold in [−1, 1]; default 0
     * @param deadBand in [0, 2]; default 0
     */
    record Degree(Base series, Optional<Pair> pair, Reading reading, Double threshold, Double deadBand)
            implements AlertCondition {
        public Degree {
            requireSeries(series);
            pair = pair == null ? Optional.empty() : pair;
            reading = reading == null ? Reading.FINAL : reading;
            threshold = within("the threshold of U", threshold, 0, -1, 1);
            deadBand = within("the dead band", deadBand, 0, 0, 2);
        }

        /** U &lt; 0. */
        static Degree negative(Base series) {
            return new Degree(series, Optional.empty(), null, null, null);
        }

        @Override
        public Optional<Base> basis() {
            return Optional.of(series);
        }
    }

    /**
     * The degree lies in a lower band than in the period before.
     *
     * @param bandSet id of a band set of the definition
     * @param series of the U of a band set of U; empty for one of D
     */
    record Band(String bandSet, Optional<Base> series) implements AlertCondition {
        public Band {
            Identifier.require("band set of an alert rule", bandSet);
            series = series == null ? Optional.empty() : series;
        }

        @Override
        public Optional<Base> basis() {
            return series;
        }
    }

    /**
     * The order degree of a subsystem falls by more than a threshold: Δ &lt; −threshold.
     *
     * @param threshold in [0, 1]; default 0
     */
    record OrderDegree(String subsystem, Base series, Double threshold) implements AlertCondition {
        public OrderDegree {
            Identifier.require("subsystem of an alert rule", subsystem);
            requireSeries(series);
            threshold = within("the threshold of a fall", threshold, 0, 0, 1);
        }

        @Override
        public Optional<Base> basis() {
            return Optional.of(series);
        }
    }

    /**
     * Less than a share of the admissible variants has the sign of the published U.
     *
     * @param share in (0, 1]
     */
    record SignShare(Base series, double share) implements AlertCondition {
        public SignShare {
            requireSeries(series);
            share = within("the share of variants", share, 0, 0, 1);
            if (share == 0) {
                throw new IllegalArgumentException("the share of variants must lie in (0, 1], but is 0");
            }
        }

        @Override
        public Optional<Base> basis() {
            return Optional.of(series);
        }
    }

    /** Two subsystems, in either order. */
    record Pair(String first, String second) {
        public Pair {
            Identifier.require("first subsystem of a pair", first);
            Identifier.require("second subsystem of a pair", second);
            if (first.equals(second)) {
                throw new IllegalArgumentException("a pair has two subsystems, not twice " + first);
            }
        }

        public boolean holds(String subsystem) {
            return first.equals(subsystem) || second.equals(subsystem);
        }
    }

    /** Whether a preliminary U counts. */
    enum Reading {
        FINAL,
        /** The preliminary U of the newest period if there is one, else the final one. */
        PRELIMINARY;

        @Override
        public String toString() {
            return Choice.code(this);
        }
    }

    private static void requireSeries(Base series) {
        if (series == null) {
            throw new IllegalArgumentException("the condition of an alert rule needs a series, fixed or chained");
        }
    }

    private static double within(String what, Double value, double byDefault, double least, double most) {
        double number = Finite.require(what, value == null ? byDefault : value);
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " must lie in [" + least + ", " + most + "], but is " + number);
        }
        return number;
    }
}
