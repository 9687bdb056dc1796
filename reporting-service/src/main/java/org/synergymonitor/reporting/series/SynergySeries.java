package org.synergymonitor.reporting.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.weighting.WeightedPanel;

/**
 * Order degrees and U by period, ascending: the complete periods, then the preliminary one if it could be measured.
 *
 * @param periods none if there are too few complete periods to measure anything
 */
public record SynergySeries(String system, long revision, Instant recordedAt, List<Row> periods) {

    static SynergySeries of(SynergyMeasured measured) {
        return new SynergySeries(
                measured.system(),
                measured.revision(),
                measured.recordedAt(),
                rows(measured.definition(), measured.panel(), measured.measurement()));
    }

    /** @return the periods of any measurement, ascending */
    public static List<Row> rows(SystemDefinition definition, WeightedPanel panel, Measurement measurement) {
        List<String> subsystems = subsystems(definition);
        Set<Period> beyond = beyondLimits(definition, measurement);
        List<Row> rows = new ArrayList<>();
        if (!measurement.subsystems().isEmpty()) {
            List<Period> complete = panel.periods();
            for (int t = 0; t < complete.size(); t++) {
                rows.add(complete(measurement, complete.get(t), t, beyond));
            }
        }
        measurement
                .preliminary()
                .filter(it -> it.status() == Preliminary.Status.PRELIMINARY)
                .ifPresent(it -> rows.add(preliminary(subsystems, it)));
        return List.copyOf(rows);
    }

    /** @return the ids in definition order */
    static List<String> subsystems(SystemDefinition definition) {
        return definition.subsystems().stream().map(Subsystem::id).toList();
    }

    /** Under the policy {@code fixed} e is clamped, and nothing leaves its range. */
    private static Set<Period> beyondLimits(SystemDefinition definition, Measurement measurement) {
        return definition.method().limits() == LimitsPolicy.FIXED
                ? Set.of()
                : measurement.subsystems().stream()
                        .flatMap(subsystem -> subsystem.outOfLimits().stream())
                        .map(Cell::period)
                        .collect(Collectors.toSet());
    }

    private static Row complete(Measurement measurement, Period period, int t, Set<Period> beyond) {
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
                Status.FINAL,
                flags(
                        beyond.contains(period),
                        measurement.degree(Base.FIXED, period),
                        measurement.degree(Base.CHAINED, period)));
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
                Status.PRELIMINARY,
                flags(false, preliminary.fixed(), preliminary.chained()));
    }

    private static List<Flag> flags(
            boolean beyondLimits, Optional<SynergyDegree> fixed, Optional<SynergyDegree> chained) {
        List<Flag> flags = new ArrayList<>();
        if (beyondLimits) {
            flags.add(Flag.BEYOND_LIMITS);
        }
        if (Stream.of(fixed, chained).flatMap(Optional::stream).anyMatch(SynergyDegree::clamped)) {
            flags.add(Flag.CLAMPED);
        }
        return flags;
    }

    /** What a reader of a number must know of it. */
    public enum Flag {
        /** A value of the period lies beyond the frozen limits, so its order degrees may leave [0, 1]. */
        BEYOND_LIMITS,
        /** U lay outside [−1, 1] and is shown at the bound. */
        CLAMPED
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
            Status status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Flag> flags) {}
}
