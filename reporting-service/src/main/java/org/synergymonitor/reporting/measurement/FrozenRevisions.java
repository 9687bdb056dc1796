package org.synergymonitor.reporting.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.weighting.FrozenWeights;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.reporting.http.Problem.Violation;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** The weights and limits of earlier revisions, where they fit the panel they are asked for. */
@ApplicationScoped
public class FrozenRevisions {
    private final SnapshotSelection snapshots;

    FrozenRevisions(SnapshotSelection snapshots) {
        this.snapshots = snapshots;
    }

    /** @return {@code panel} with the weights and limits that {@code query} names */
    WeightedPanel freeze(SynergyMeasured measured, WeightedPanel panel, MeasurementQuery query) {
        Optional<SynergyMeasured> weights = revision(measured.system(), "weights", query.weights);
        Optional<SynergyMeasured> limits = revision(measured.system(), "limits", query.limits);
        List<Violation> violations = new ArrayList<>();
        weights.ifPresent(then -> {
            violations.addAll(missing("weights", panel, then.panel(), FrozenRevisions::notThen));
            violations.addAll(missing("weights", then.panel(), panel, FrozenRevisions::notNow));
        });
        limits.ifPresent(then -> {
            violations.addAll(missing("limits", panel, then.panel(), FrozenRevisions::notThen));
            violations.addAll(otherUnits(measured, then));
        });
        if (!violations.isEmpty()) {
            throw ProblemException.unprocessable(violations);
        }
        try {
            return FrozenWeights.weigh(
                    measured.definition(),
                    panel,
                    weights.map(SynergyMeasured::panel),
                    limits.map(SynergyMeasured::panel));
        } catch (IllegalArgumentException e) {
            throw ProblemException.unprocessable(List.of(new Violation(
                    "BEYOND_RANGE",
                    "limits",
                    query.limits,
                    new Names("数值远在冻结的上下限之外，无法计算：" + e.getMessage(), "Cannot be computed: " + e.getMessage()))));
        }
    }

    private Optional<SynergyMeasured> revision(String system, String parameter, String revision) {
        if (revision.equals(MeasurementQuery.LIVE)) {
            return Optional.empty();
        }
        SynergyMeasured then =
                snapshots.revision(system, parameter, revision, null).measured();
        if (then.panel().subsystems().isEmpty()) {
            throw ProblemException.unprocessable(List.of(new Violation(
                    "REVISION_NOT_MEASURED",
                    parameter,
                    revision,
                    new Names(
                            "修订版 " + revision + " 的完整参考期太少，没有权重与上下限",
                            "Revision " + revision + " had too few complete periods for weights and limits"))));
        }
        return Optional.of(then);
    }

    /** A panel with too few complete periods has no indicators to compare. */
    private static List<Violation> missing(
            String parameter,
            WeightedPanel panel,
            WeightedPanel other,
            BiFunction<String, String, Violation> violation) {
        return panel.subsystems().isEmpty() || other.subsystems().isEmpty()
                ? List.of()
                : FrozenWeights.missing(panel, other).stream()
                        .map(indicator -> violation.apply(parameter, indicator))
                        .toList();
    }

    private static Violation notThen(String parameter, String indicator) {
        return new Violation(
                "INDICATOR_NOT_IN_REVISION",
                parameter,
                indicator,
                new Names(
                        "所选修订版的该子系统中没有指标 " + indicator,
                        "The revision has no indicator " + indicator + " in that subsystem"));
    }

    private static Violation notNow(String parameter, String indicator) {
        return new Violation(
                "INDICATOR_ONLY_IN_REVISION",
                parameter,
                indicator,
                new Names(
                        "指标 " + indicator + " 在所选修订版中占有权重，现在的该子系统中却没有它",
                        "Indicator " + indicator + " has a weight in the revision, but is not in that subsystem now"));
    }

    private static List<Violation> otherUnits(SynergyMeasured now, SynergyMeasured then) {
        Map<String, Indicator> known =
                then.definition().indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        return now.definition().indicators().stream()
                .filter(it ->
                        known.containsKey(it.id()) && !known.get(it.id()).unit().equals(it.unit()))
                .map(it -> new Violation(
                        "UNIT_MISMATCH",
                        "limits",
                        it.id(),
                        new Names(
                                "指标 " + it.id() + " 在所选修订版中以“"
                                        + known.get(it.id()).unit() + "”计量，现在以“" + it.unit() + "”计量",
                                "Indicator " + it.id() + " was measured in "
                                        + known.get(it.id()).unit() + " in the revision, but is in " + it.unit()
                                        + " now")))
                .toList();
    }
}
