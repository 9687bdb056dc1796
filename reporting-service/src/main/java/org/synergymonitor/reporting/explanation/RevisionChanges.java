package org.synergymonitor.reporting.explanation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.Cause;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.measurement.DegreeChange;
import org.synergymonitor.model.measurement.Verdict;
import org.synergymonitor.model.panel.PanelChange.PublishedCells;

/**
 * What a revision did, against the one before.
 *
 * @param summary the whole in a sentence
 * @param revised cells that had a value or a status, in definition order, then by period
 * @param published cells with a first value, by period
 * @param degrees every U that is another one, with the effects of data, limits, weights and method
 * @param verdicts past periods in which U turned or ceased to be negative
 */
public record RevisionChanges(
        String system,
        long revision,
        long sequence,
        Instant recordedAt,
        String modelVersion,
        Cause cause,
        Names summary,
        List<NamedCellChange> revised,
        List<PublishedCells> published,
        List<DegreeChange> degrees,
        List<Verdict> verdicts,
        List<AlertTransitioned> transitions) {

    public static RevisionChanges of(SynergyMeasured snapshot) {
        Map<String, Indicator> indicators = new HashMap<>();
        snapshot.definition().indicators().forEach(it -> indicators.put(it.id(), it));
        return new RevisionChanges(
                snapshot.system(),
                snapshot.revision(),
                snapshot.sequence(),
                snapshot.recordedAt(),
                snapshot.measurement().modelVersion(),
                snapshot.cause(),
                RevisionSentence.of(snapshot),
                snapshot.panelChange().revised().stream()
                        .map(it -> new NamedCellChange(
                                indicators.get(it.indicator()).names(),
                                indicators.get(it.indicator()).unit(),
                                it))
                        .toList(),
                snapshot.panelChange().published(),
                snapshot.degreeChanges(),
                snapshot.verdicts(),
                snapshot.transitions());
    }
}
