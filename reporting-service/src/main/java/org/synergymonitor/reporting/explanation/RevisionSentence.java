package org.synergymonitor.reporting.explanation;

import java.util.List;
import java.util.stream.Collectors;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.measurement.DegreeChange;

/** What a revision did in one paragraph. */
final class RevisionSentence {
    private RevisionSentence() {}

    static Names of(SynergyMeasured snapshot) {
        int revised = snapshot.panelChange().revised().size();
        int published = snapshot.panelChange().published().stream()
                .mapToInt(it -> it.indicators().size())
                .sum();
        List<DegreeChange> degrees = snapshot.degreeChanges();
        List<DegreeChange> turned =
                degrees.stream().filter(DegreeChange::changesTheVerdict).toList();
        return new Names(
                snapshot.cause().named("重新定义", "撤回 ") + "：修订 " + revised + " 个值，首次发布 " + published + " 个值，改变 "
                        + degrees.size() + " 个协同度。"
                        + periods(turned, true, "变为负：", "、", "。")
                        + periods(turned, false, "不再为负：", "、", "。"),
                snapshot.cause().named("Definition", "Withdrawal of ") + ": values revised " + revised
                        + ", published for the first time " + published + "; synergy degrees changed " + degrees.size()
                        + "." + periods(turned, true, " Negative now: ", ", ", ".")
                        + periods(turned, false, " No longer negative: ", ", ", "."));
    }

    private static String periods(
            List<DegreeChange> turned, boolean negative, String lead, String separator, String end) {
        String periods = turned.stream()
                .filter(it -> it.after() < 0 == negative)
                .map(it -> it.period() + (it.series() == Base.FIXED ? " (fixed)" : " (chained)"))
                .collect(Collectors.joining(separator));
        return periods.isEmpty() ? "" : lead + periods + end;
    }
}
