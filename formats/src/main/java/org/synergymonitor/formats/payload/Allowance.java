package org.synergymonitor.formats.payload;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Bytes that may still be read; several streams can share one. */
final class Allowance {
    private static final long UNSUSPICIOUS = 1 << 20;
    /** Statistical tables shrink by 5 to 60; what shrinks more was made to harm. */
    private static final long RATIO = 200;

    private final long most;
    private final Code reason;
    private long left;

    Allowance(long most, Code reason) {
        this.most = most;
        this.reason = reason;
        this.left = most;
    }

    /** @param packed bytes that the unpacked ones come from: beyond 1 MiB they may be at most 200 times as many */
    static Allowance unpacking(long packed, long most) {
        return new Allowance(Math.min(most, mostUnpacked(packed)), Code.UNPACKED_TOO_LARGE);
    }

    static long mostUnpacked(long packed) {
        return packed > Long.MAX_VALUE / RATIO ? Long.MAX_VALUE : Math.max(UNSUSPICIOUS, packed * RATIO);
    }

    void refill(long bytes) {
        left = bytes;
    }

    void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw Refusal.because(reason, Place.NOWHERE, null, most);
        }
    }
}
