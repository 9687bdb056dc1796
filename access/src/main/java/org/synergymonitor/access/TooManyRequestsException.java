package org.synergymonitor.access;

/** A caller asks more often than is answered. */
public final class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long retryAfter;

    TooManyRequestsException(long retryAfter) {
        super("too many requests");
        this.retryAfter = retryAfter;
    }

    /** @return in how many seconds the next request is answered */
    public long retryAfter() {
        return retryAfter;
    }
}
