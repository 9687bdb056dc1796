package org.synergymonitor.reporting.explanation;

import java.util.stream.Collectors;

import org.synergymonitor.contracts.SynergyMeasured;
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
        int degrees = snapshot.degreeChanges().size();
        String turned = snapshot.degreeChanges().stream()
                .filter(DegreeChange::changesTheVerdict)
                .map(it -> it.period() + " " + it.series())
                .collect(Collectors.joining(", "));
        String by = snapshot.cause().release().orElse(snapshot.cause().event());
        return new Names(
                by + "：修订 " + revised + " 个值，新增 " + published + " 个值，改变 " + degrees + " 个协同度"
                        + (turned.isEmpty() ? "。" : "，符号判断改变的有：" + turned + "。"),
                by + ": revised values " + revised + ", first values " + published + ", changed synergy degrees "
                        + degrees + (turned.isEmpty() ? "." : "; negative on one side only: " + turned + "."));
    }
}
