package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.Optional;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.delivery.outbound.Answer;
import org.synergymonitor.reporting.delivery.outbound.Failure;

/**
 * What a receiver said, as it is shown.
 *
 * @param excerpt how its answer begins
 * @param failure why there was none
 */
public record AnswerView(
        Instant at,
        long millis,
        boolean delivered,
        Optional<Integer> status,
        String excerpt,
        Optional<Failure> failure,
        Optional<Names> message) {
    static AnswerView of(Answer it) {
        return new AnswerView(
                it.at(),
                it.millis(),
                it.delivered(),
                it.status(),
                it.excerpt(),
                it.failure(),
                it.failure().map(failure -> failure.message(it.detail())));
    }
}
