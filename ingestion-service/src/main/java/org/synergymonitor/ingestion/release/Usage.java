package org.synergymonitor.ingestion.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;

/** What a definition uses of the releases there are. */
public final class Usage {
    private final SystemDefinition definition;
    private final Map<String, Indicator> indicators;

    public Usage(SystemDefinition definition) {
        this.definition = definition;
        this.indicators =
                definition.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    }

    /** @return what is used of these; a series in another unit is not, since a value means nothing without its unit */
    public List<ReportedSeries> of(List<ReportedSeries> series) {
        return series.stream()
                .filter(it -> indicator(it).isPresent() && !contradicts(it))
                .toList();
    }

    /** @return the indicator that the series describes, whatever its unit */
    public Optional<Indicator> indicator(ReportedSeries series) {
        return series.refArea().equals(definition.referenceArea()) && series.frequency() == definition.frequency()
                ? Optional.ofNullable(indicators.get(series.indicator()))
                : Optional.empty();
    }

    /** @return whether the series states another unit than the indicator has */
    public boolean contradicts(ReportedSeries series) {
        return series.unit() != null
                && indicator(series)
                        .filter(it -> !it.unit().equals(series.unit()))
                        .isPresent();
    }

    public boolean describes(ReportedObservation observation) {
        Period period = observation.period();
        return observation.refArea().equals(definition.referenceArea())
                && period.frequency() == definition.frequency()
                && indicators.containsKey(observation.indicator());
    }
}
