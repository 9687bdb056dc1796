package org.synergymonitor.reporting.sdmx;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.synergymonitor.model.definition.Period;

/**
 * A series of results.
 *
 * @param key the value of each dimension of a series key
 * @param revision of the snapshot that it is of, recorded then
 */
record ResultSeries(Map<Component, Code> key, long revision, Instant recordedAt, List<Result> results) {
    ResultSeries {
        results = List.copyOf(results);
    }

    String keyText() {
        return String.join(
                ".", Component.KEY.stream().map(it -> key.get(it).id()).toList());
    }

    ResultSeries with(List<Result> fewer) {
        return new ResultSeries(key, revision, recordedAt, fewer);
    }

    /** The result of a period. */
    record Result(Period period, double value, Code status) {}
}
