package org.synergymonitor.formats.assembly;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.synergymonitor.formats.report.Findings;

/**
 * Warns of values that are hard to believe. A value that is new or changed is compared with the vintage before and with the period before:
 *
 * <ul>
 *   <li>UNIT_JUMP: both are nonzero and of one sign, and one is at least ten times the other;
 *   <li>IMPLAUSIBLE_CHANGE, where there is no jump: the change from the period before is more than half, and its logarithm is farther from
 *       the median of all changes of the series than six times their scaled median absolute deviation, and than 0.1. This needs five changes.
 * </ul>
 */
public final class VintageComparison {
    private VintageComparison() {}

    /** @param known the cells of the dataflow before the release */
    public static void compare(AssembledRelease release, Collection<KnownCell> known, Findings findings) {
        Map<SeriesKey, ComparedSeries> series = new LinkedHashMap<>();
        release.release().observations().forEach(it -> series.computeIfAbsent(
                        CellKey.of(it).series(), key -> new ComparedSeries())
                .report(it));
        known.forEach(it -> {
            ComparedSeries reported = series.get(it.key().series());
            if (reported != null) {
                reported.know(it);
            }
        });
        CappedWarnings warnings = new CappedWarnings(findings);
        series.values().forEach(it -> it.judge(release, warnings));
    }
}
