package org.synergymonitor.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.Panel;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;

/** A composite system and its panel, written down in a few lines. */
public final class TestSystem {
    private final Map<String, Map<String, double[]>> subsystems = new LinkedHashMap<>();
    private final Map<String, Limits> limits = new HashMap<>();
    private Set<String> negative = Set.of();
    private Method method = Method.DEFAULT;
    private int firstYear = 2001;

    /** Adds an indicator; NaN stands for a cell without a value. */
    public TestSystem with(String subsystem, String indicator, double... values) {
        subsystems.computeIfAbsent(subsystem, it -> new LinkedHashMap<>()).put(indicator, values);
        return this;
    }

    public TestSystem negative(Set<String> indicators) {
        negative = indicators;
        return this;
    }

    public TestSystem limits(String indicator, double lower, double upper) {
        limits.put(indicator, new Limits(lower, upper));
        return this;
    }

    public TestSystem firstYear(int year) {
        firstYear = year;
        return this;
    }

    public TestSystem method(Method choices) {
        method = choices;
        return this;
    }

    public static Method method(LimitsPolicy limits, Aggregation aggregation, SynergyForm synergy) {
        return new Method(limits, 0.1, aggregation, synergy, null, null, null, Optional.empty(), null);
    }

    public static Method missing(MissingPolicy missing, int carryForwardPeriods) {
        return new Method(null, null, null, null, missing, carryForwardPeriods, null, Optional.empty(), null);
    }

    public static Method fixedBase(String period) {
        return new Method(null, null, null, null, null, null, null, Optional.of(Period.parse(period)), null);
    }

    public SystemDefinition definition() {
        List<Subsystem> defined = new ArrayList<>();
        subsystems.forEach((id, indicators) -> defined.add(new Subsystem(
                id,
                new Names(id, id),
                List.of(new Dimension(
                        "all",
                        new Names("all", "all"),
                        indicators.keySet().stream()
                                .map(indicator -> new Indicator(
                                        indicator,
                                        new Names(indicator, indicator),
                                        "1",
                                        negative.contains(indicator) ? Direction.NEGATIVE : Direction.POSITIVE,
                                        Optional.ofNullable(limits.get(indicator))))
                                .toList())))));
        return new SystemDefinition("test", new Names("试", "Test"), "XX", Frequency.ANNUAL, defined, method, null);
    }

    public Panel panel() {
        Map<Cell, CellVersion> cells = new HashMap<>();
        subsystems
                .values()
                .forEach(indicators -> indicators.forEach((indicator, values) -> {
                    for (int t = 0; t < values.length; t++) {
                        if (!Double.isNaN(values[t])) {
                            cells.put(
                                    new Cell(indicator, year(firstYear + t)),
                                    new CellVersion(Instant.EPOCH, 1, "r", values[t], ObsStatus.A));
                        }
                    }
                }));
        return new Panel(cells);
    }

    public WeightedPanel weighted() {
        return PanelWeighting.weigh(definition(), panel());
    }

    public Measured measured() {
        return measure(definition(), panel());
    }

    public static Measured measure(SystemDefinition definition, Panel panel) {
        WeightedPanel weighted = PanelWeighting.weigh(definition, panel);
        return new Measured(definition, weighted, SynergyMeasurement.measure(definition, weighted));
    }

    /** The release that publishes the year at {@code index}, in the year after it. */
    public ReleasePublished release(long sequence, int index) {
        Instant releasedAt = Instant.parse((firstYear + index + 1) + "-03-01T00:00:00Z");
        return new ReleasePublished(
                "test",
                sequence,
                releasedAt,
                "r" + (firstYear + index),
                "agency",
                "dataflow",
                releasedAt.atOffset(ZoneOffset.ofHours(8)),
                releasedAt,
                subsystems.values().stream()
                        .flatMap(indicators -> indicators.entrySet().stream())
                        .map(indicator -> new Observation(
                                indicator.getKey(),
                                year(firstYear + index),
                                indicator.getValue()[index],
                                null))
                        .toList(),
                Optional.empty());
    }

    public static Period year(int year) {
        return Period.of(Frequency.ANNUAL, year, 1);
    }
}
