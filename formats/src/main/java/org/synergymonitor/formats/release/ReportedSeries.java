package org.synergymonitor.formats.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.synergymonitor.model.definition.Frequency;

/**
 * What a release holds of one indicator of one area at one frequency.
 *
 * @param unit as stated by the release, {@code null} if it did not
 * @param observations how many
 */
public record ReportedSeries(String refArea, Frequency frequency, String indicator, String unit, int observations) {

    public static List<ReportedSeries> of(List<ReportedObservation> observations) {
        Map<Key, ReportedSeries> series = new LinkedHashMap<>();
        for (ReportedObservation it : observations) {
            Frequency frequency = it.period().frequency();
            series.merge(
                    new Key(it.refArea(), frequency, it.indicator()),
                    new ReportedSeries(it.refArea(), frequency, it.indicator(), it.unit(), 1),
                    ReportedSeries::and);
        }
        return new ArrayList<>(series.values());
    }

    /** @return the areas that they are of */
    public static Set<String> areas(Collection<ReportedSeries> series) {
        return series.stream().map(ReportedSeries::refArea).collect(Collectors.toSet());
    }

    private ReportedSeries and(ReportedSeries other) {
        return new ReportedSeries(
                refArea, frequency, indicator, unit == null ? other.unit : unit, observations + other.observations);
    }

    private record Key(String refArea, Frequency frequency, String indicator) {}
}
