package org.synergymonitor.ingestion.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.assembly.AssembledRelease;
import org.synergymonitor.formats.assembly.VintageComparison;
import org.synergymonitor.formats.release.ReleaseHeading;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.release.Usage;
import org.synergymonitor.ingestion.release.Vintages;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Cell;

/** Whether a release fits the systems there are, and a definition the releases. */
@ApplicationScoped
public class RegistryCheck {
    private final Outbox outbox;
    private final ReleaseStore releases;
    private final Vintages vintages;
    private final int mostCells;

    RegistryCheck(Outbox outbox, ReleaseStore releases, Vintages vintages, Settings settings) {
        this.outbox = outbox;
        this.releases = releases;
        this.vintages = vintages;
        this.mostCells = settings.limits().cells();
    }

    public void check(AssembledRelease release, Findings findings) {
        List<ReportedObservation> observations = release.release().observations();
        List<ReportedSeries> series = ReportedSeries.of(observations);
        Map<ReportedSeries, ReportedObservation> first = first(series, observations);
        Set<ReportedSeries> used = new HashSet<>();
        Collection<SystemHead> heads = outbox.headsOf(ReportedSeries.areas(series));
        for (Usage usage : usages(heads)) {
            for (ReportedSeries it : series) {
                if (usage.contradicts(it)) {
                    findings.add(
                            Code.UNIT_MISMATCH,
                            release.unitPlace(first.get(it)),
                            it.unit(),
                            usage.system(),
                            usage.indicator(it).orElseThrow().unit());
                } else if (usage.indicator(it).isPresent()) {
                    used.add(it);
                } else if (usage.differsInFrequency(it)) {
                    findings.add(
                            Code.FREQUENCY_MISMATCH,
                            release.place(first.get(it)),
                            it.frequency().toString(),
                            usage.system(),
                            usage.frequency());
                }
            }
        }
        requireRoom(heads, series, observations, findings);
        series.stream()
                .filter(it -> !used.contains(it))
                .forEach(it -> findings.add(
                        Code.UNUSED_SERIES,
                        release.place(first.get(it)),
                        it.refArea() + " " + it.indicator(),
                        it.observations()));
    }

    /** Compares it with what was published of the dataflow before, and warns. */
    public void compare(AssembledRelease release, Findings findings) {
        SubmittedRelease submitted = release.release();
        ReleaseHeading heading = submitted.heading();
        Set<String> areas = submitted.observations().stream()
                .map(ReportedObservation::refArea)
                .collect(Collectors.toSet());
        List<Release> before = releases.ofDataflow(heading.agency(), heading.dataflow(), areas).stream()
                .filter(it -> !it.heading().releasedAt().isAfter(heading.releasedAt()))
                .toList();
        VintageComparison.compare(release, vintages.of(before, areas), findings);
        String id = submitted.identity();
        before.stream()
                .filter(it -> it.heading().releasedAt().isEqual(heading.releasedAt())
                        && !it.id().startsWith(id))
                .findFirst()
                .ifPresent(it -> findings.add(
                        Code.SAME_RELEASED_AT,
                        Place.NOWHERE,
                        heading.releasedAt().toString(),
                        it.id()));
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
        if (cells > mostCells && cellsOf(usage).size() > mostCells) {
            findings.add(Code.TOO_MANY_CELLS, Place.NOWHERE, null, definition.id(), mostCells);
        }
    }

    private void requireRoom(
            Collection<SystemHead> heads,
            List<ReportedSeries> series,
            List<ReportedObservation> observations,
            Findings findings) {
        for (SystemHead head : heads) {
            head.definition().map(Usage::new).ifPresent(usage -> {
                int more = size(usage.of(series));
                if (more > 0 && head.cells() + more > mostCells) {
                    Set<Cell> cells = cellsOf(usage);
                    outbox.counted(head.system(), cells.size());
                    add(cells, usage, observations);
                    if (cells.size() > mostCells) {
                        findings.add(Code.TOO_MANY_CELLS, Place.NOWHERE, null, head.system(), mostCells);
                    }
                }
            });
        }
    }

    private static List<Usage> usages(Collection<SystemHead> heads) {
        return heads.stream()
                .flatMap(head -> head.definition().stream())
                .map(Usage::new)
                .toList();
    }

    /** @return the observation that each series begins with */
    private static Map<ReportedSeries, ReportedObservation> first(
            List<ReportedSeries> series, List<ReportedObservation> observations) {
        Map<List<Object>, ReportedObservation> first = new HashMap<>();
        for (ReportedObservation it : observations) {
            first.putIfAbsent(List.of(it.refArea(), it.period().frequency(), it.indicator()), it);
        }
        return series.stream()
                .collect(Collectors.toMap(
                        it -> it, it -> first.get(List.of(it.refArea(), it.frequency(), it.indicator()))));
    }

    private Set<Cell> cellsOf(Usage usage) {
        Set<Cell> cells = new HashSet<>();
        for (Release release : releases.ofArea(usage.referenceArea())) {
            if (!usage.of(release.series()).isEmpty()) {
                add(cells, usage, releases.observations(release));
            }
        }
        return cells;
    }

    private static void add(Set<Cell> cells, Usage usage, Collection<ReportedObservation> observations) {
        observations.stream()
                .filter(usage::describes)
                .forEach(it -> cells.add(it.observation().cell()));
    }

    private static int size(List<ReportedSeries> series) {
        return series.stream().mapToInt(ReportedSeries::observations).sum();
    }
}
