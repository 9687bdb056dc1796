package org.synergymonitor.contracts;

import java.util.Arrays;
import java.util.Objects;

/** No required part of an event may be missing. */
final class Present {
    private Present() {}

    static void require(String event, Object... parts) {
        if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a required field of " + event + " is missing");
        }
    }
}
