package org.synergymonitor.reporting.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.reporting.series.SynergySeries;
import org.synergymonitor.reporting.series.SynergySeries.Row;

/**
 * The present definition and another over the same cells. Nothing of it is stored.
 *
 * @param revision of the snapshot that is the present side
 * @param sequence of the event of the log up to which cells count, on both sides
 * @param periods of either side, ascending
 */
public record Preview(
        String system,
        long revision,
        long sequence,
        String modelVersion,
        PreviewSide present,
        PreviewSide other,
        List<ComparedPeriod> periods) {

    static Preview of(SynergyMeasured present, SystemDefinition other, WeightedPanel panel, Measurement measurement) {
        return new Preview(
                present.system(),
                present.revision(),
                present.sequence(),
                measurement.modelVersion(),
                PreviewSide.of(present.panel(), present.measurement()),
                PreviewSide.of(panel, measurement),
                compare(
                        SynergySeries.rows(present.definition(), present.panel(), present.measurement()),
                        SynergySeries.rows(other, panel, measurement)));
    }

    private static List<ComparedPeriod> compare(List<Row> present, List<Row> other) {
        Map<Period, Row> before = byPeriod(present);
        Map<Period, Row> after = byPeriod(other);
        TreeSet<Period> periods = new TreeSet<>(before.keySet());
        periods.addAll(after.keySet());
        List<ComparedPeriod> compared = new ArrayList<>();
        for (Period period : periods) {
            Optional<Row> was = Optional.ofNullable(before.get(period));
            Optional<Row> is = Optional.ofNullable(after.get(period));
            compared.add(new ComparedPeriod(
                    period,
                    was,
                    is,
                    new Difference(difference(was, is, Row::fixed), difference(was, is, Row::chained))));
        }
        return compared;
    }

    private static Map<Period, Row> byPeriod(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::period, Function.identity()));
    }

    private static Optional<Double> difference(Optional<Row> was, Optional<Row> is, Function<Row, Double> u) {
        return was.map(u).flatMap(present -> is.map(u).map(other -> other - present));
    }

    /** What each side says of a period; absent if it has none. */
    public record ComparedPeriod(Period period, Optional<Row> present, Optional<Row> other, Difference difference) {}

    /** U of the other definition less U of the present one; absent where one of them has none. */
    public record Difference(Optional<Double> fixed, Optional<Double> chained) {}
}
