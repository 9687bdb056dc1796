package org.synergymonitor.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.contracts.Cause;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.Provenance;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemEvent.SystemRetired;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.panel.SystemState.Folding;
import org.synergymonitor.model.panel.SystemState.Outcome;
import org.synergymonitor.model.weighting.PanelWeighting;

/** Writes the log of a small annual system: subsystem A with indicator a, B with b. Each event follows the one before. */
public final class SystemLog {
    private static final String DEFINITION = """
            {"id":"%s","names":{"zh":"%s","en":"Small"},"referenceArea":"CN","frequency":"A","subsystems":[
             {"id":"A","names":{"zh":"甲","en":"A"},"dimensions":[{"id":"d","names":{"zh":"维","en":"D"},"indicators":[
              {"id":"a","names":{"zh":"甲一","en":"a"},"unit":"1"}]}]},
             {"id":"B","names":{"zh":"乙","en":"B"},"dimensions":[{"id":"d","names":{"zh":"维","en":"D"},"indicators":[
              {"id":"b","names":{"zh":"乙一","en":"b"},"unit":"1"}]}]}],
             "alerts":{"warmUpPeriods":%d}}
            """;

    private static final Provenance PROVENANCE = new Provenance(
            Optional.of("https://statistics.example/annual.csv"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "c0ffee00".repeat(8),
            "sdmx-csv",
            "1",
            "analyst");

    private final String system;
    private final List<SystemEvent> events = new ArrayList<>();
    private long sequence;

    public SystemLog(String system) {
        this.system = system;
    }

    public SystemDefined defined() {
        return defined("小系统", 3);
    }

    public SystemDefined defined(String name, int warmUpPeriods) {
        try {
            byte[] json = Wire.utf8(DEFINITION.formatted(system, name, warmUpPeriods));
            return add(new SystemDefined(
                    system, ++sequence, recordedAt(), EventCodec.decode(SystemDefinition.class, json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of one year; a null value deletes. */
    public ReleasePublished released(int year, Double a, Double b) {
        Period period = Period.parse(Integer.toString(year));
        return add(new ReleasePublished(
                system,
                ++sequence,
                recordedAt(),
                "release-" + sequence,
                "NBS",
                "ANNUAL",
                OffsetDateTime.of(2000, 1, 1, 9, 30, 0, 0, ZoneOffset.ofHours(8))
                        .plusDays(sequence),
                recordedAt(),
                List.of(new Observation("a", period, a, null), new Observation("b", period, b, null)),
                Optional.of(PROVENANCE)));
    }

    public ReleaseWithdrawn withdrawn(ReleasePublished release) {
        return add(new ReleaseWithdrawn(
                system,
                ++sequence,
                recordedAt(),
                release.release(),
                Optional.of(release.agency()),
                Optional.of(release.dataflow()),
                Optional.of(release.releasedAt()),
                release.provenance()));
    }

    public SystemRetired retired() {
        return add(new SystemRetired(system, ++sequence, recordedAt()));
    }

    /** @return what weighing the log so far must give: one panel for each effective event */
    public List<PanelWeighted> weighted() {
        List<PanelWeighted> panels = new ArrayList<>();
        SystemState state = SystemState.EMPTY;
        for (SystemEvent event : events) {
            Folding folding = state.fold(event);
            state = folding.state();
            if (folding.outcome() == Outcome.EFFECTIVE) {
                SystemDefinition definition = state.definition().orElseThrow();
                panels.add(new PanelWeighted(
                        system,
                        event.sequence(),
                        state.revision(),
                        Cause.of(event),
                        event.recordedAt(),
                        definition,
                        folding.change(),
                        PanelWeighting.weigh(definition, state.panel())));
            }
        }
        return panels;
    }

    private <E extends SystemEvent> E add(E event) {
        events.add(event);
        return event;
    }

    private Instant recordedAt() {
        return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(sequence);
    }
}
