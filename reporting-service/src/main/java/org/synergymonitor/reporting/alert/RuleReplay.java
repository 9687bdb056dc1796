package org.synergymonitor.reporting.alert;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.alert.AlertFold;
import org.synergymonitor.model.alert.AlertRevision;
import org.synergymonitor.model.alert.AlertState;
import org.synergymonitor.model.alert.AlertSubject;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.reporting.snapshot.Snapshot;

/** The history of a system under a rule that was not in force. */
final class RuleReplay {
    private final SystemDefinition definition;
    private final AlertRule rule;
    private final List<AlertTransitioned> transitions = new ArrayList<>();
    private AlertState state = AlertState.INITIAL;
    private Optional<AlertSubject> before = Optional.empty();
    private long revisions;

    /** @param definition in force: its band sets and its warm-up count throughout */
    RuleReplay(SystemDefinition definition, AlertRule rule) {
        this.definition = definition;
        this.rule = rule;
    }

    String system() {
        return definition.id();
    }

    /** @param snapshots oldest first */
    RulePreview over(Iterator<Snapshot> snapshots) {
        while (snapshots.hasNext()) {
            fold(snapshots.next());
        }
        return new RulePreview(definition.id(), revisions, rule, transitions);
    }

    private void fold(Snapshot stored) {
        ReplayedSnapshot snapshot = stored.read(ReplayedSnapshot.class);
        AlertSubject after = AlertSubject.of(snapshot.measured())
                .with(definition.bandSets())
                .with(() -> stored.read(ReplayedSnapshot.Assessed.class)
                        .robustness()
                        .orElseGet(() -> RobustnessAssessment.assess(
                                snapshot.definition(), snapshot.panel(), snapshot.measurement())));
        AlertFold.Folding folding = AlertFold.fold(
                state,
                rule,
                definition.alerts().warmUpPeriods(rule),
                new AlertRevision(
                        before,
                        after,
                        snapshot.degreeChanges(),
                        snapshot.cause().byRelease()));
        folding.transitions()
                .forEach(it -> transitions.add(AlertTransitioned.of(
                        definition, snapshot.revision(), snapshot.recordedAt(), snapshot.cause(), it)));
        state = folding.state();
        before = Optional.of(after);
        revisions++;
    }
}
