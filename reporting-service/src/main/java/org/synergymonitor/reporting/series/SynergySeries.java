package org.synergymonitor.reporting.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.measurement.Base;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;

/**
 * Order degrees and U by period, ascending: the complete periods, then the preliminary one if it could be measured.
 *
 * @param periods none if there are too few complete periods to measure anything
 */
public record SynergySeries(String system, long revision, Instant recordedAt, List<Row> periods) {

    static SynergySeries of(SynergyMeasured measured) {
        Measurement measurement = measured.measurement();
        List<String> subsystems = subsystems(measured);
        List<Row> rows = new ArrayList<>();
        if (!measurement.subsystems().isEmpty()) {
            List<Period> complete = measured.panel().periods();
            for (int t = 0; t < complete.size(); t++) {
                rows.add(complete(measurement, complete.get(t), t));
            }
        }
        measurement
                .preliminary()
                .filter(it -> it.status() == Preliminary.Status.PRELIMINARY)
                .ifPresent(it -> rows.add(preliminary(subsystems, it)));
        return new SynergySeries(measured.system(), measured.revision(), measured.recordedAt(), List.copyOf(rows));
    }

    /** @return the ids in definition order */
    static List<String> subsystems(SynergyMeasured measured) {
        return measured.definition().subsystems().stream().map(Subsystem::id).toList();
    }

    private static Row complete(Measurement measurement, Period period, int t) {
        Map<String, Double> orderDegrees = new LinkedHashMap<>();
        measurement
                .subsystems()
                .forEach(subsystem -> orderDegrees.put(
                        subsystem.id(), subsystem.orderDegrees().get(t)));
        return new Row(
                period,
                orderDegrees,
                measurement.degree(Base.FIXED, period).map(SynergyDegree::value).orElse(null),
                measurement
                        .degree(Base.CHAINED, period)
                        .map(SynergyDegree::value)
                        .orElse(null),
                Status.FINAL);
    }

    private static Row preliminary(List<String> subsystems, Preliminary preliminary) {
        Series u = preliminary.orderDegrees();
        Map<String, Double> orderDegrees = new LinkedHashMap<>();
        for (int j = 0; j < subsystems.size(); j++) {
            orderDegrees.put(subsystems.get(j), u.get(j));
        }
        return new Row(
                preliminary.period(),
                orderDegrees,
                preliminary.fixed().map(SynergyDegree::value).orElse(null),
                preliminary.chained().map(SynergyDegree::value).orElse(null),
                Status.PRELIMINARY);
    }

    /** Whether a period is complete. */
    public enum Status {
        FINAL,
        PRELIMINARY
    }

    /**
     * A period.
     *
     * @param orderDegrees u by subsystem, in definition order
     * @param fixed U against the fixed base; null if it has none
     * @param chained U against the complete period before; null if it has none
     */
    public record Row(
            Period period,
            Map<String, Double> orderDegrees,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double fixed,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double chained,
            Status status) {}
}
