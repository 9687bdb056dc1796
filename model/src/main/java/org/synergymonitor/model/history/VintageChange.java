package org.synergymonitor.model.history;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

import org.synergymonitor.model.definition.Period;

/**
 * What a vintage changed of the one before.
 *
 * @param added periods that have a final value now
 * @param revised periods whose final value is another, by 1e-12 or more
 * @param withdrawn periods that have none any more
 * @param preliminary whether the preliminary value came, went, or is another
 */
public record VintageChange(
        Vintage vintage, List<Period> added, List<Period> revised, List<Period> withdrawn, boolean preliminary) {

    /** @param before empty for the first vintage */
    public static VintageChange between(Optional<Vintage> before, Vintage after) {
        NavigableMap<Period, Double> was = before.map(Vintage::finals).orElseGet(Collections::emptyNavigableMap);
        NavigableMap<Period, Double> is = after.finals();
        return new VintageChange(
                after,
                is.keySet().stream().filter(it -> !was.containsKey(it)).toList(),
                is.keySet().stream()
                        .filter(was::containsKey)
                        .filter(it -> Revision.of(was.get(it), is.get(it)) != 0)
                        .toList(),
                was.keySet().stream().filter(it -> !is.containsKey(it)).toList(),
                differs(before.flatMap(Vintage::preliminary), after.preliminary()));
    }

    private static boolean differs(Optional<PreliminaryValue> before, Optional<PreliminaryValue> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isPresent() != after.isPresent();
        }
        return !before.get().period().equals(after.get().period())
                || Revision.of(before.get().value(), after.get().value()) != 0;
    }

    /** @return whether there is nothing in it that the vintage before did not say */
    public boolean nothing() {
        return added.isEmpty() && revised.isEmpty() && withdrawn.isEmpty() && !preliminary;
    }
}
