package org.synergymonitor.formats.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

/** A message as a reader would tell it, row by row from line 1. */
final class TestMessage {
    final Map<HeadingField, String> given = new EnumMap<>(HeadingField.class);
    final List<KnownCell> known = new ArrayList<>();
    private final Findings findings = new Findings();
    private final List<Row> rows = new ArrayList<>();
    private Optional<DataflowMapping> mapping = Optional.empty();
    private Limits limits = Limits.DEFAULT;

    TestMessage() {
        given.put(HeadingField.AGENCY, "NBS");
        given.put(HeadingField.DATAFLOW, "ANNUAL");
        given.put(HeadingField.RELEASED_AT, "2022-03-01T09:30:00+08:00");
    }

    /** Of China two indicators are known, one of them also by quarters, and of another country one. */
    static TestMessage ofKnownCells() {
        TestMessage message = new TestMessage()
                .known("a", "2020", 1.0, ObsStatus.E, "元")
                .known("a", "2021", 2.0, ObsStatus.P, "元")
                .known("a", "2021-Q1", 0.5, ObsStatus.P, "元")
                .known("b", "2021", 3.0, ObsStatus.A, "元");
        message.known.add(new KnownCell("US", "a", Period.parse("2020"), 7.0, ObsStatus.A, "元"));
        return message;
    }

    static String cells(List<ReportedObservation> observations) {
        return observations.stream()
                .map(it -> it.refArea() + " " + it.indicator() + " " + it.period())
                .collect(Collectors.joining(","));
    }

    TestMessage mapped(DataflowMapping by) {
        mapping = Optional.of(by);
        return this;
    }

    TestMessage given(HeadingField field, String text) {
        given.put(field, text);
        return this;
    }

    TestMessage notGiven(HeadingField field) {
        given.remove(field);
        return this;
    }

    TestMessage atMost(int observations) {
        limits = new Limits(1, 1, 1, 1, 1, 1, 1, observations);
        return this;
    }

    TestMessage known(String indicator, String period, Double value, ObsStatus status, String unit) {
        known.add(new KnownCell("CN", indicator, Period.parse(period), value, status, unit));
        return this;
    }

    /** @param components {@code ID=value} of the observation of CN, unless another area is given; {@code ID=} takes one away */
    TestMessage row(Action action, String... components) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(Component.REF_AREA, "CN"));
        for (String component : components) {
            String[] parts = component.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        all.values().removeIf(String::isEmpty);
        int line = rows.size() + 1;
        rows.add(new Row(action, structure(all.remove("STRUCTURE")), all, id -> Place.cell(line, null, id)));
        return this;
    }

    TestMessage replace(String indicator, String period, String... others) {
        return observation(Action.REPLACE, indicator, period, others);
    }

    TestMessage state(String indicator, String period, String... others) {
        return observation(Action.STATE, indicator, period, others);
    }

    TestMessage merge(String indicator, String period, String... others) {
        return observation(Action.MERGE, indicator, period, others);
    }

    TestMessage delete(String... components) {
        return row(Action.DELETE, components);
    }

    List<AssembledRelease> releases() {
        ReleaseAssembly assembly = assembly();
        rows.forEach(assembly::row);
        return releases(assembly);
    }

    /** @throws Refusal with everything that was found, if anything is wrong */
    List<AssembledRelease> releases(ReleaseAssembly assembly) {
        List<AssembledRelease> stated = assembly.stated();
        findings.refuseIfErrors();
        return stated;
    }

    ReleaseAssembly assembly() {
        return new ReleaseAssembly(given, (agency, dataflow) -> mapping, (agency, dataflow) -> known, limits, findings);
    }

    List<ReportedObservation> observations() {
        return releases().stream()
                .flatMap(it -> it.release().observations().stream())
                .toList();
    }

    ReportedObservation only() {
        List<ReportedObservation> all = observations();
        if (all.size() != 1) {
            throw new AssertionError("one observation was expected, but there are " + all);
        }
        return all.get(0);
    }

    List<Finding> warnings() {
        releases();
        return findings.all();
    }

    List<Finding> refusal() {
        try {
            List<AssembledRelease> releases = releases();
            throw new AssertionError("a refusal was expected, but it was accepted: " + releases);
        } catch (Refusal refusal) {
            return refusal.findings();
        }
    }

    List<Code> errors() {
        return refusal().stream()
                .filter(it -> it.code().status() >= 400)
                .map(Finding::code)
                .toList();
    }

    private TestMessage observation(Action action, String indicator, String period, String... others) {
        List<String> components = new ArrayList<>(List.of("INDICATOR=" + indicator, "TIME_PERIOD=" + period));
        components.addAll(List.of(others));
        return row(action, components.toArray(String[]::new));
    }

    private static Optional<StructureReference> structure(String text) {
        return Optional.ofNullable(text)
                .flatMap(it -> StructureReference.parse(StructureReference.StructureType.DATAFLOW, it));
    }
}
