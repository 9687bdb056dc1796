package org.synergymonitor.model.history;

import java.util.OptionalDouble;

/**
 * A value, and the edition that first said it.
 *
 * @param share of the weight that was present, if the value is preliminary
 */
public record Published(Edition edition, double value, OptionalDouble share) {
    static Published of(Edition edition, double value) {
        return new Published(edition, value, OptionalDouble.empty());
    }

    static Published of(Edition edition, PreliminaryValue preliminary) {
        return new Published(edition, preliminary.value(), OptionalDouble.of(preliminary.share()));
    }
}
