package org.synergymonitor.streams;

import java.util.List;

/**
 * What an event leads to; nothing of it has happened yet.
 *
 * @param outcome counted, e.g. {@code effective}
 * @param revision that the event made or carried, 0 if none
 * @param afterwards done once the rest is
 */
public record Reaction(
        String outcome, long revision, List<Emission> emissions, List<StateWrite> writes, Runnable afterwards) {
    public Reaction {
        emissions = List.copyOf(emissions);
        writes = List.copyOf(writes);
    }

    public static Reaction nothing(String outcome) {
        return new Reaction(outcome, 0, List.of(), List.of(), () -> {});
    }
}
