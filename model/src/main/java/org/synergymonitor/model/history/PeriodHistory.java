package org.synergymonitor.model.history;

import java.util.Optional;

import org.synergymonitor.model.definition.Period;

/**
 * What the vintages so far have said of one period.
 *
 * @param lastPreliminary before the first final one
 * @param latest the final value now, or before it was withdrawn, and the edition that last changed it
 * @param withdrawn whether it once had a final value, but has none now
 * @param vintages in which it had a final value
 * @param steps from each final value to another
 */
record PeriodHistory(
        Optional<Published> firstPreliminary,
        Optional<Published> lastPreliminary,
        Optional<Published> firstFinal,
        Optional<Published> latest,
        boolean withdrawn,
        int vintages,
        RevisionSum steps) {
    static final PeriodHistory EMPTY = new PeriodHistory(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, 0, RevisionSum.NONE);

    PeriodHistory after(Period period, Vintage vintage) {
        Double value = vintage.finals().get(period);
        if (value != null) {
            return withFinal(Published.of(vintage.edition(), value));
        }
        PeriodHistory without = withoutFinal();
        return vintage.preliminary()
                .filter(it -> it.period().equals(period))
                .map(it -> without.withPreliminary(Published.of(vintage.edition(), it)))
                .orElse(without);
    }

    private PeriodHistory withFinal(Published now) {
        double step = latest.map(it -> Revision.of(it.value(), now.value())).orElse(0.0);
        Published last = step == 0
                ? latest.map(it -> Published.of(it.edition(), now.value())).orElse(now)
                : now;
        return new PeriodHistory(
                firstPreliminary,
                lastPreliminary,
                firstFinal.or(() -> Optional.of(now)),
                Optional.of(last),
                false,
                vintages + 1,
                step == 0 ? steps : steps.plus(step));
    }

    private PeriodHistory withoutFinal() {
        return new PeriodHistory(
                firstPreliminary, lastPreliminary, firstFinal, latest, firstFinal.isPresent(), vintages, steps);
    }

    private PeriodHistory withPreliminary(Published now) {
        return firstFinal.isPresent()
                ? this
                : new PeriodHistory(
                        firstPreliminary.or(() -> Optional.of(now)),
                        Optional.of(now),
                        firstFinal,
                        latest,
                        withdrawn,
                        vintages,
                        steps);
    }
}
