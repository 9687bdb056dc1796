package org.synergymonitor.reporting.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.http.Problem.Violation;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.system.CellVersions;

/** Whether another definition can be run over the cells of a system: they are of one area, and each in one unit. */
final class Previewability {
    private final SystemDefinition present;
    private final SystemDefinition other;
    private final List<Violation> violations = new ArrayList<>();

    private Previewability(SystemDefinition present, SystemDefinition other) {
        this.present = present;
        this.other = other;
    }

    /** @throws ProblemException with everything that stands against it */
    static void require(SystemDefinition present, SystemDefinition other, CellVersions versions) {
        Previewability previewability = new Previewability(present, other);
        previewability.requireSameArea();
        previewability.requireCells(versions);
        previewability.requireSameUnits();
        if (!previewability.violations.isEmpty()) {
            throw ProblemException.unprocessable(previewability.violations);
        }
    }

    private void requireSameArea() {
        if (!other.referenceArea().equals(present.referenceArea())) {
            violations.add(new Violation(
                    "IMMUTABLE",
                    "/referenceArea",
                    other.referenceArea(),
                    new Names(
                            "该系统的发布属于参考地区 " + present.referenceArea(),
                            "The releases of the system are of the reference area " + present.referenceArea())));
        }
    }

    private void requireCells(CellVersions versions) {
        Set<String> known = new HashSet<>();
        versions.cells().keySet().stream()
                .filter(cell -> cell.period().frequency() == other.frequency())
                .forEach(cell -> known.add(cell.indicator()));
        other.indicators().stream()
                .map(Indicator::id)
                .filter(indicator -> !known.contains(indicator))
                .forEach(indicator -> violations.add(new Violation(
                        "UNKNOWN_INDICATOR",
                        pointer(indicator) + "/id",
                        indicator,
                        new Names(
                                "该系统的发布中没有指标 " + indicator + " 的此频率数据",
                                "The releases of the system hold no value of indicator " + indicator
                                        + " at this frequency"))));
    }

    private void requireSameUnits() {
        Map<String, Indicator> defined =
                present.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        other.indicators().stream()
                .filter(it -> defined.containsKey(it.id())
                        && !defined.get(it.id()).unit().equals(it.unit()))
                .forEach(it -> violations.add(new Violation(
                        "UNIT_MISMATCH",
                        pointer(it.id()) + "/unit",
                        it.unit(),
                        new Names(
                                "指标 " + it.id() + " 的数值以“"
                                        + defined.get(it.id()).unit() + "”计量，而非“" + it.unit() + "”",
                                "The values of indicator " + it.id() + " are in "
                                        + defined.get(it.id()).unit() + ", not in " + it.unit()))));
    }

    /** @return where the body states the indicator */
    private String pointer(String indicator) {
        for (int j = 0; j < other.subsystems().size(); j++) {
            List<Dimension> dimensions = other.subsystems().get(j).dimensions();
            for (int d = 0; d < dimensions.size(); d++) {
                List<Indicator> indicators = dimensions.get(d).indicators();
                for (int i = 0; i < indicators.size(); i++) {
                    if (indicators.get(i).id().equals(indicator)) {
                        return "/subsystems/" + j + "/dimensions/" + d + "/indicators/" + i;
                    }
                }
            }
        }
        throw new IllegalArgumentException("the definition has no indicator " + indicator);
    }
}
