package org.synergymonitor.formats.assembly;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** The series that a mapping does not name, and how much of them is left out. */
final class UnmappedSeries {
    private static final int MOST = 1_000;
    private static final int LONGEST_SHOWN = 32;

    private final Map<String, Omission> omissions = new LinkedHashMap<>();
    private int others;

    void add(Row row, Collection<String> key) {
        String series = key.stream()
                .map(it -> it + "=" + shown(row.component(it).orElse("")))
                .collect(Collectors.joining(", "));
        Omission known = omissions.get(series);
        if (known != null) {
            known.observations++;
        } else if (omissions.size() < MOST) {
            omissions.put(series, new Omission(row.place(key.iterator().next())));
        } else {
            others++;
        }
    }

    void report(Findings findings) {
        omissions.forEach((series, it) -> findings.add(Code.UNMAPPED_SERIES, it.first, series, it.observations));
        if (others > 0) {
            findings.add(Code.UNMAPPED_SERIES, Place.NOWHERE, "…", others);
        }
    }

    private static String shown(String code) {
        return code.length() <= LONGEST_SHOWN ? code : code.substring(0, LONGEST_SHOWN) + "…";
    }

    private static final class Omission {
        private final Place first;
        private int observations = 1;

        private Omission(Place first) {
            this.first = first;
        }
    }
}
