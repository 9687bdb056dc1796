package org.synergymonitor.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.contracts.Cause;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.alert.AlertRevision;
import org.synergymonitor.model.alert.AlertSubject;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.RevisionComparison;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.Panel;
import org.synergymonitor.model.panel.PanelChange;
import org.synergymonitor.model.panel.Provenance;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemEvent.SystemRetired;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;

/** A small system with its log, measured by the model itself; event n is recorded n hours after {@link #EPOCH}. */
public final class SampleSystem {
    public static final Instant EPOCH = Instant.parse("2024-01-01T00:00:00.000000500Z");

    private static final Provenance PROVENANCE = new Provenance(
            Optional.of("https://statistics.example/annual.csv"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "c0ffee00".repeat(8),
            "sdmx-csv",
            "1",
            "analyst");

    private final List<String> indicators;
    private final List<SystemEvent> events = new ArrayList<>();
    private SystemAlerts alerts = SystemAlerts.INITIAL;

    private SystemDefinition definition;
    private Instant epoch = EPOCH;
    private SystemState state = SystemState.EMPTY;
    private PanelChange change = PanelChange.NONE;
    private Optional<Measured> before = Optional.empty();

    public SampleSystem(String id) {
        this(id, "CN", "");
    }

    /** @param prefix of its indicators: systems with another one do not measure alike */
    public SampleSystem(String id, String referenceArea, String prefix) {
        this.indicators =
                Stream.of("a1", "a2", "b1", "b2").map(it -> prefix + it).toList();
        this.definition = definition(
                id,
                referenceArea,
                subsystem("trade", indicators.subList(0, 2)),
                subsystem("cluster", indicators.subList(2, 4)));
    }

    /** Records what comes from now on as if it had begun then. */
    public SampleSystem recordingFrom(Instant begin) {
        epoch = begin;
        return this;
    }

    /** @return the log so far */
    public List<SystemEvent> events() {
        return List.copyOf(events);
    }

    /** Gives this name to everything in it, and the unit to its indicators. */
    public SampleSystem named(Names names, String unit) {
        definition = new SystemDefinition(
                definition.id(),
                names,
                definition.referenceArea(),
                definition.frequency(),
                definition.subsystems().stream()
                        .map(it -> new Subsystem(
                                it.id(),
                                names,
                                List.of(new Dimension(
                                        it.id() + "-all",
                                        names,
                                        it.indicators().stream()
                                                .map(each ->
                                                        new Indicator(each.id(), names, unit, null, Optional.empty()))
                                                .toList()))))
                        .toList(),
                definition.method(),
                definition.alerts());
        return this;
    }

    /** Leaves a2 out. */
    public SystemDefined narrowed() {
        definition = definition(
                definition.id(),
                definition.referenceArea(),
                subsystem("trade", indicators.subList(0, 1)),
                subsystem("cluster", indicators.subList(2, 4)));
        return defined();
    }

    public ReleaseWithdrawn withdrawn(String release) {
        return folded(new ReleaseWithdrawn(
                definition.id(),
                next(),
                recordedAt(),
                release,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    public SystemDefinition definition() {
        return definition;
    }

    /** @return the present values */
    public Panel panel() {
        return state.panel();
    }

    public SystemDefined defined() {
        return folded(new SystemDefined(definition.id(), next(), recordedAt(), definition));
    }

    /** Defines it again with these band sets. */
    public SystemDefined defined(BandSet... bandSets) {
        definition = new SystemDefinition(
                definition.id(),
                definition.names(),
                definition.referenceArea(),
                definition.frequency(),
                definition.subsystems(),
                definition.method(),
                definition.alerts(),
                List.of(bandSets));
        return defined();
    }

    public SystemRetired retired() {
        return folded(new SystemRetired(definition.id(), next(), recordedAt()));
    }

    /**
     * Published in March of the year after.
     *
     * @param values of a1, a2, b1, b2; fewer leave the period incomplete
     */
    public ReleasePublished release(int year, double... values) {
        return vintage(OffsetDateTime.of(year + 1, 3, 1, 9, 30, 0, 0, ZoneOffset.ofHours(8)), year, values);
    }

    public ReleasePublished vintage(OffsetDateTime releasedAt, int year, double... values) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            observations.add(new Observation(indicators.get(i), Period.of(Frequency.ANNUAL, year, 1), values[i], null));
        }
        return folded(new ReleasePublished(
                definition.id(),
                next(),
                recordedAt(),
                "r" + next(),
                "NBS",
                "ANNUAL",
                releasedAt,
                recordedAt(),
                observations,
                Optional.of(PROVENANCE)));
    }

    /** @return the present cells under another definition */
    public WeightedPanel weighted(SystemDefinition other) {
        return PanelWeighting.weigh(
                other,
                new SystemState(state.sequence(), 0, Optional.of(other), state.withdrawn(), state.cells()).panel());
    }

    /** @return the snapshot of the present panel, as the services before this one would make it of {@code event} */
    public SynergyMeasured measured(SystemEvent event) {
        PanelWeighted weighted = new PanelWeighted(
                definition.id(),
                state.sequence(),
                state.revision(),
                Cause.of(event),
                event.recordedAt(),
                definition,
                change,
                PanelWeighting.weigh(definition, state.panel()));
        Measured after =
                new Measured(definition, weighted.panel(), SynergyMeasurement.measure(definition, weighted.panel()));
        RevisionComparison comparison =
                before.map(it -> RevisionComparison.of(it, after)).orElse(RevisionComparison.NONE);
        SystemAlerts.Folding folding = alerts.fold(new AlertRevision(
                before.map(AlertSubject::of),
                AlertSubject.of(after),
                comparison.changes(),
                weighted.cause().byRelease()));
        alerts = folding.alerts();
        before = Optional.of(after);
        return SynergyMeasured.of(
                weighted,
                after,
                RobustnessAssessment.assess(after.definition(), after.panel(), after.measurement()),
                comparison,
                folding.transitions());
    }

    /** @return the snapshots of a definition and five years, in the last of which the cluster falls */
    public List<SynergyMeasured> history() {
        List<SynergyMeasured> snapshots = new ArrayList<>();
        snapshots.add(measured(defined()));
        snapshots.add(measured(release(2018, 1, 10, 5, 2)));
        snapshots.add(measured(release(2019, 2, 14, 6, 5)));
        snapshots.add(measured(release(2020, 4, 15, 8, 6)));
        snapshots.add(measured(release(2021, 5, 19, 9, 9)));
        snapshots.add(measured(release(2022, 7, 22, 7, 4)));
        return snapshots;
    }

    private <T extends SystemEvent> T folded(T event) {
        SystemState.Folding folding = state.fold(event);
        state = folding.state();
        change = folding.change();
        events.add(event);
        return event;
    }

    private long next() {
        return state.sequence() + 1;
    }

    private Instant recordedAt() {
        return epoch.plusSeconds(3600 * next());
    }

    private static SystemDefinition definition(String id, String referenceArea, Subsystem... subsystems) {
        return new SystemDefinition(
                id,
                new Names("样本", "Sample"),
                referenceArea,
                Frequency.ANNUAL,
                List.of(subsystems),
                new Method(null, null, null, null, null, null, null, Optional.empty(), 0.3),
                new AlertSettings(0));
    }

    private static Subsystem subsystem(String id, List<String> ids) {
        Names names = new Names(id, id);
        return new Subsystem(
                id,
                names,
                List.of(new Dimension(
                        id + "-all",
                        names,
                        ids.stream()
                                .map(it -> new Indicator(it, new Names(it, it), "1", null, Optional.empty()))
                                .toList())));
    }
}
