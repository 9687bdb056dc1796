package org.synergymonitor.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.panel.SystemState.Folding;
import org.synergymonitor.model.panel.SystemState.Outcome;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;

/** The shipped sample of China, folded: each of its events makes a revision. */
public final class ChinaSample {
    public static final Instant RECORDED = Instant.parse("2026-07-02T00:00:00Z");

    private static final Path HOME = Path.of("..", "local", "samples", "china");

    private final SystemDefinition definition;
    private final List<SystemEvent> events = new ArrayList<>();
    private final List<Folding> foldings = new ArrayList<>();

    public ChinaSample() {
        try (Stream<Path> releases = Files.list(HOME.resolve("releases"))) {
            definition = EventCodec.decode(SystemDefinition.class, Files.readAllBytes(HOME.resolve("definition.json")));
            fold(new SystemDefined(definition.id(), 1, RECORDED, definition));
            for (Path release : releases.sorted().toList()) {
                fold(release(release));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SystemDefinition definition() {
        return definition;
    }

    /** @return the definition with the method that docs/example.md tries */
    public SystemDefinition geometric() {
        return new SystemDefinition(
                definition.id(),
                definition.names(),
                definition.referenceArea(),
                definition.frequency(),
                definition.subsystems(),
                new Method(
                        LimitsPolicy.EXPANDED,
                        null,
                        Aggregation.WEIGHTED_GEOMETRIC,
                        null,
                        null,
                        null,
                        null,
                        Optional.empty(),
                        null),
                definition.alerts());
    }

    public int revisions() {
        return events.size();
    }

    public SystemEvent event(int revision) {
        return events.get(revision - 1);
    }

    /** @return what the event of the revision did */
    public Folding folding(int revision) {
        return foldings.get(revision - 1);
    }

    public SystemState state(int revision) {
        return folding(revision).state();
    }

    public Measured measured(int revision) {
        return measured(definition, state(revision));
    }

    public static Measured measured(SystemDefinition definition, SystemState state) {
        return measured(definition, PanelWeighting.weigh(definition, state.panel()));
    }

    public static Measured measured(SystemDefinition definition, WeightedPanel panel) {
        return new Measured(definition, panel, SynergyMeasurement.measure(definition, panel));
    }

    private void fold(SystemEvent event) {
        Folding folding = (foldings.isEmpty() ? SystemState.EMPTY : state(foldings.size())).fold(event);
        if (folding.outcome() != Outcome.EFFECTIVE) {
            throw new IllegalStateException("event " + event.sequence() + " makes no revision");
        }
        events.add(event);
        foldings.add(folding);
    }

    private ReleasePublished release(Path file) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        return new ReleasePublished(
                definition.id(),
                events.size() + 1,
                RECORDED,
                file.getFileName().toString(),
                rows.get(0)[0],
                rows.get(0)[1],
                OffsetDateTime.parse(rows.get(0)[2]),
                RECORDED,
                rows.stream()
                        .map(cells ->
                                new Observation(cells[4], Period.parse(cells[5]), Double.parseDouble(cells[6]), null))
                        .toList(),
                Optional.empty());
    }
}
