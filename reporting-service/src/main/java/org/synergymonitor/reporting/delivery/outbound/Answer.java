package org.synergymonitor.reporting.delivery.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of an attempt.
 *
 * @param status of HTTP, if there was an answer
 * @param excerpt how its body begins, printable characters only
 * @param failure why there was none
 * @param detail of the failure
 * @param retryAfter how long the receiver asks to be left alone
 */
public record Answer(
        Instant at,
        long millis,
        Optional<Integer> status,
        String excerpt,
        Optional<Failure> failure,
        String detail,
        Optional<Duration> retryAfter) {
    private static final int GONE = 410;

    /** @return whether the receiver took it: a redirect has not */
    public boolean delivered() {
        return status.filter(it -> it >= 200 && it < 300).isPresent();
    }

    public boolean gone() {
        return status.filter(it -> it == GONE).isPresent();
    }

    static Answer failed(Instant at, long millis, OutboundFailure failure) {
        return new Answer(
                at, millis, Optional.empty(), "", Optional.of(failure.failure()), failure.detail(), Optional.empty());
    }
}
