package org.synergymonitor.local.proof;

import java.util.HashSet;
import java.util.Set;

/** The revisions seen, in little memory while they come one after the other. */
final class Revisions {
    private final Set<Long> beyond = new HashSet<>();
    private long upTo;

    /** @return whether it was not seen before */
    boolean add(long revision) {
        if (contains(revision)) {
            return false;
        }
        beyond.add(revision);
        while (beyond.remove(upTo + 1)) {
            upTo++;
        }
        return true;
    }

    boolean contains(long revision) {
        return (revision > 0 && revision <= upTo) || beyond.contains(revision);
    }
}
