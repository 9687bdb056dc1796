package org.synergymonitor.formats.sdmxjson;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** The indexes of dimension values that name a series, an observation or a dimension group, as in {@code 0:4:1}. */
final class Key {
    private static final String SWITCHED_OFF = "~";

    private Key() {}

    /** @return the dimensions that the key gives: those that it leaves empty have no value; empty after a finding */
    static Optional<Given> read(String key, List<Concept> dimensions, Place at, Findings findings) {
        String[] indexes = dimensions.isEmpty() && key.isEmpty() ? new String[0] : key.split(":", -1);
        if (indexes.length != dimensions.size()) {
            findings.add(Code.INVALID_KEY, at, key, dimensions.size());
            return Optional.empty();
        }
        int before = findings.errors();
        Given given = new Given();
        for (int i = 0; i < indexes.length; i++) {
            given.put(dimensions.get(i).id(), value(indexes[i], dimensions, i, at, findings), at);
        }
        return findings.errors() == before ? Optional.of(given) : Optional.empty();
    }

    private static String value(String index, List<Concept> dimensions, int i, Place at, Findings findings) {
        if (index.isEmpty()) {
            return null;
        }
        if (index.equals(SWITCHED_OFF)) {
            return SWITCHED_OFF;
        }
        if (index.chars().allMatch(it -> it >= '0' && it <= '9')) {
            return dimensions.get(i).value(index, at, findings);
        }
        findings.add(Code.INVALID_KEY, at, index, dimensions.size());
        return null;
    }
}
