package org.synergymonitor.formats.assembly;

import java.util.EnumMap;
import java.util.Map;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;

/** Passes on so many warnings of a kind as somebody may read, so that no number of them refuses a release. */
final class CappedWarnings {
    static final int MOST = 1_000;

    private final Findings findings;
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);

    CappedWarnings(Findings findings) {
        this.findings = findings;
    }

    void add(Finding warning) {
        if (counts.merge(warning.code(), 1, Integer::sum) <= MOST) {
            findings.add(warning);
        }
    }
}
