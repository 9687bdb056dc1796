package org.synergymonitor.ingestion.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.release.Usage;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Cell;

/** Whether a release fits the systems there are, and a definition the releases. */
@ApplicationScoped
public class RegistryCheck {
    private final Outbox outbox;
    private final ReleaseStore releases;
    private final int mostCells;

    RegistryCheck(Outbox outbox, ReleaseStore releases, Settings settings) {
        this.outbox = outbox;
        this.releases = releases;
        this.mostCells = settings.limits().cells();
    }

    /** @param unitPlaces where the unit of a series, as {@code area indicator}, was first stated */
    public void check(List<ReportedObservation> observations, Map<String, Place> unitPlaces, Findings findings) {
        if (observations.isEmpty()) {
            return;
        }
        List<ReportedSeries> series = ReportedSeries.of(observations);
        for (SystemHead head : outbox.heads().values()) {
            head.definition().map(Usage::new).ifPresent(usage -> {
                series.stream()
                        .filter(usage::contradicts)
                        .forEach(it -> findings.add(
                                Code.UNIT_MISMATCH,
                                unitPlaces.getOrDefault(it.refArea() + " " + it.indicator(), Place.NOWHERE),
                                it.unit(),
                                head.system(),
                                usage.indicator(it).orElseThrow().unit()));
                int more = size(usage.of(series));
                if (more > 0 && head.cells() + more > mostCells) {
                    requireRoom(head, usage, observations, findings);
                }
            });
        }
    }

    /** @param unitPlaces where the definition states the unit of an indicator */
    public void check(SystemDefinition definition, Map<String, Place> unitPlaces, Findings findings) {
        Usage usage = new Usage(definition);
        Set<String> contradicted = new HashSet<>();
        int cells = 0;
        for (Release release : releases.ofArea(definition.referenceArea())) {
            cells += size(usage.of(release.series()));
            release.series().stream()
                    .filter(usage::contradicts)
                    .filter(it -> !contradicted.contains(it.indicator()) && !releases.isWithdrawn(release.id()))
                    .forEach(it -> {
                        contradicted.add(it.indicator());
                        findings.add(
                                Code.UNIT_MISMATCH,
                                unitPlaces.getOrDefault(it.indicator(), Place.NOWHERE),
                                usage.indicator(it).orElseThrow().unit(),
                                "release " + release.id(),
                                it.unit());
                    });
        }
        if (cells > mostCells && cellsOf(usage, definition.referenceArea()).size() > mostCells) {
            findings.add(Code.TOO_MANY_CELLS, Place.NOWHERE, null, definition.id(), mostCells);
        }
    }

    private void requireRoom(SystemHead head, Usage usage, List<ReportedObservation> observations, Findings findings) {
        Set<Cell> cells = cellsOf(usage, head.definition().orElseThrow().referenceArea());
        outbox.counted(head.system(), cells.size());
        add(cells, usage, observations);
        if (cells.size() > mostCells) {
            findings.add(Code.TOO_MANY_CELLS, Place.NOWHERE, null, head.system(), mostCells);
        }
    }

    private Set<Cell> cellsOf(Usage usage, String area) {
        Set<Cell> cells = new HashSet<>();
        for (Release release : releases.ofArea(area)) {
            if (!usage.of(release.series()).isEmpty()) {
                add(cells, usage, releases.observations(release));
            }
        }
        return cells;
    }

    private static void add(Set<Cell> cells, Usage usage, List<ReportedObservation> observations) {
        observations.stream()
                .filter(usage::describes)
                .forEach(it -> cells.add(it.observation().cell()));
    }

    private static int size(List<ReportedSeries> series) {
        return series.stream().mapToInt(ReportedSeries::observations).sum();
    }
}
