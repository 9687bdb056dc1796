package org.synergymonitor.streams;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts events by what became of them. A transaction that is aborted and repeated counts twice. */
@ApplicationScoped
public class EventMeters {
    private final MeterRegistry meters;

    public EventMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    Counter deadLetters(String topic) {
        return Counter.builder("synergy.dead.letters")
                .description("Records put aside because no retry could make them good")
                .tag("topic", topic)
                .register(meters);
    }

    Counter events(String outcome) {
        return Counter.builder("synergy.events")
                .description("Events processed, by outcome")
                .tag("outcome", outcome)
                .register(meters);
    }
}
