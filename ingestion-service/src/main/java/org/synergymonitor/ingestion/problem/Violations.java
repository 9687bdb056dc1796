package org.synergymonitor.ingestion.problem;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a request, so that it is all said at once. */
public final class Violations {
    /** More would not be read by anybody, and a hostile body could ask for gigabytes of them. */
    private static final int MOST_LISTED = 1000;

    private final List<Violation> listed = new ArrayList<>();
    private int omitted;

    public void add(Code code, Place place, String value, Object... arguments) {
        add(Violation.of(code, place, value, arguments));
    }

    public void add(Violation violation) {
        if (listed.size() < MOST_LISTED) {
            listed.add(violation);
        } else {
            omitted++;
        }
    }

    public int count() {
        return listed.size() + omitted;
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    /** @throws Refusal if anything is wrong */
    public void refuseIfAny() {
        if (!isEmpty()) {
            throw new Refusal(listed, omitted);
        }
    }
}
