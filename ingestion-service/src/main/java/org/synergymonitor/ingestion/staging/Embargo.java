package org.synergymonitor.ingestion.staging;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided last about a staged release.
 *
 * @param number of the decision, from 1
 * @param until when it is kept back; absent once it is not
 */
record Embargo(String release, int number, State state, Optional<Instant> until) {
    /** Where a staged release stands. */
    enum State {
        KEPT_BACK,
        OPENED,
        WITHDRAWN
    }

    static Embargo first(String release, Instant until) {
        return new Embargo(release, 1, State.KEPT_BACK, Optional.of(until));
    }

    Embargo movedTo(Instant later) {
        return new Embargo(release, number + 1, State.KEPT_BACK, Optional.of(later));
    }

    Embargo opened() {
        return new Embargo(release, number + 1, State.OPENED, Optional.empty());
    }

    Embargo withdrawn() {
        return new Embargo(release, number + 1, State.WITHDRAWN, Optional.empty());
    }
}
