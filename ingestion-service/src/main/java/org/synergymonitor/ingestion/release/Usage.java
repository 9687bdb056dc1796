package org.synergymonitor.ingestion.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.formats.unit.Scaling;
import org.synergymonitor.formats.unit.Units;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Observation;

/**
 * What a definition uses of the releases there are. A release keeps the unit that it was reported in, so that it serves systems which measure
 * the same in 万元 and in 亿元; a system is given the value in its own unit.
 */
public final class Usage {
    private final SystemDefinition definition;
    private final Map<String, Indicator> indicators;

    public Usage(SystemDefinition definition) {
        this.definition = definition;
        this.indicators =
                definition.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    public String system() {
        return definition.id();
    }

    public String referenceArea() {
        return definition.referenceArea();
    }

    public Frequency frequency() {
        return definition.frequency();
    }

    /** @return what is used of these; a series in a unit that cannot be converted is not, since a value means nothing without its unit */
    public List<ReportedSeries> of(List<ReportedSeries> series) {
        return series.stream()
                .filter(it -> indicator(it).isPresent() && !contradicts(it))
                .toList();
    }

    /** @return the indicator that the series describes, whatever its unit */
    public Optional<Indicator> indicator(ReportedSeries series) {
        return series.frequency() == definition.frequency()
                ? indicator(series.refArea(), series.indicator())
                : Optional.empty();
    }

    /** @return whether the series would be used if it had the frequency of the system */
    public boolean differsInFrequency(ReportedSeries series) {
        return series.frequency() != definition.frequency()
                && indicator(series.refArea(), series.indicator()).isPresent();
    }

    /** @return whether the series states a unit that cannot be converted into that of the indicator */
    public boolean contradicts(ReportedSeries series) {
        return indicator(series)
                .filter(it -> power(series.unit(), it.unit()).isEmpty())
                .isPresent();
    }

    public boolean describes(ReportedObservation observation) {
        return observation.period().frequency() == definition.frequency()
                && indicator(observation.refArea(), observation.indicator()).isPresent();
    }

    /** @return the observation in the unit of the indicator, empty if it is not used */
    public Optional<Observation> used(ReportedObservation it) {
        return describes(it) ? inUnit(indicators.get(it.indicator()).unit(), it) : Optional.empty();
    }

    /** @return the observation in that unit, empty if it cannot be converted */
    public static Optional<Observation> inUnit(String unit, ReportedObservation it) {
        OptionalInt power = power(it.unit(), unit);
        if (power.isEmpty()) {
            return Optional.empty();
        }
        Double value = it.value() == null || power.getAsInt() == 0
                ? it.value()
                : Double.valueOf(Scaling.scale(BigDecimal.valueOf(it.value()), power.getAsInt()));
        return Optional.of(new Observation(it.indicator(), it.period(), value, it.status()));
    }

    private Optional<Indicator> indicator(String refArea, String id) {
        return refArea.equals(definition.referenceArea()) ? Optional.ofNullable(indicators.get(id)) : Optional.empty();
    }

    private static OptionalInt power(String reported, String defined) {
        return reported == null || reported.equals(defined) ? OptionalInt.of(0) : Units.power(reported, defined);
    }
}
