package org.synergymonitor.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.alert.AlertRevision;
import org.synergymonitor.model.alert.AlertSubject;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.RevisionComparison;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.panel.SystemState.Outcome;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;

/** What the pipeline makes of a log: one snapshot per effective event. */
final class SampleSnapshots {
    private SystemState state = SystemState.EMPTY;
    private Optional<Measured> before = Optional.empty();
    private SystemAlerts alerts = SystemAlerts.INITIAL;
    private final List<SynergyMeasured> snapshots = new ArrayList<>();

    private SampleSnapshots() {}

    static List<SynergyMeasured> of(List<? extends SystemEvent> log) {
        SampleSnapshots pipeline = new SampleSnapshots();
        log.forEach(pipeline::fold);
        return List.copyOf(pipeline.snapshots);
    }

    static PanelWeighted weighted(SynergyMeasured snapshot) {
        return new PanelWeighted(
                snapshot.system(),
                snapshot.sequence(),
                snapshot.revision(),
                snapshot.cause(),
                snapshot.recordedAt(),
                snapshot.definition(),
                snapshot.panelChange(),
                snapshot.panel());
    }

    private void fold(SystemEvent event) {
        SystemState.Folding folding = state.fold(event);
        state = folding.state();
        if (folding.outcome() == Outcome.EFFECTIVE) {
            SystemDefinition definition = state.definition().orElseThrow();
            WeightedPanel panel = PanelWeighting.weigh(definition, state.panel());
            measure(new PanelWeighted(
                    event.system(),
                    event.sequence(),
                    state.revision(),
                    Cause.of(event),
                    event.recordedAt(),
                    definition,
                    folding.change(),
                    panel));
        }
    }

    private void measure(PanelWeighted weighted) {
        Measured after = new Measured(
                weighted.definition(),
                weighted.panel(),
                SynergyMeasurement.measure(weighted.definition(), weighted.panel()));
        RevisionComparison comparison =
                before.map(it -> RevisionComparison.of(it, after)).orElse(RevisionComparison.NONE);
        SystemAlerts.Folding folding = alerts.fold(new AlertRevision(
                before.map(AlertSubject::of),
                AlertSubject.of(after),
                comparison.changes(),
                weighted.cause().byRelease()));
        alerts = folding.alerts();
        before = Optional.of(after);
        snapshots.add(SynergyMeasured.of(
                weighted,
                after,
                RobustnessAssessment.assess(after.definition(), after.panel(), after.measurement()),
                comparison,
                folding.transitions()));
    }
}
