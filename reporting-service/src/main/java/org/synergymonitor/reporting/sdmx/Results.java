package org.synergymonitor.reporting.sdmx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.reporting.sdmx.ResultSeries.Result;
import org.synergymonitor.reporting.series.SynergySeries;

/** The series of a snapshot: {@code fixed}, {@code chained}, {@code u_<subsystem>}, {@code w_<indicator>}. */
final class Results {
    private final SynergyMeasured measured;
    private final List<SynergySeries.Row> periods;
    private final List<ResultSeries> series = new ArrayList<>();

    private Results(SynergyMeasured measured) {
        this.measured = measured;
        this.periods = SynergySeries.rows(measured.definition(), measured.panel(), measured.measurement());
    }

    static List<ResultSeries> of(SynergyMeasured measured) {
        return new Results(measured).series();
    }

    private List<ResultSeries> series() {
        add("fixed", new Names("协同度 U，定基", "U, fixed base"), SynergySeries.Row::fixed);
        add("chained", new Names("协同度 U，链式", "U, chained"), SynergySeries.Row::chained);
        for (Subsystem subsystem : measured.definition().subsystems()) {
            add("u_" + subsystem.id(), named("有序度：", "Order degree: ", subsystem.names()), it -> it.orderDegrees()
                    .get(subsystem.id()));
        }
        weights();
        return series;
    }

    private void add(String id, Names names, Function<SynergySeries.Row, Double> value) {
        List<Result> results = new ArrayList<>();
        for (SynergySeries.Row row : periods) {
            Double number = value.apply(row);
            if (number != null) {
                results.add(new Result(
                        row.period(),
                        number,
                        row.status() == SynergySeries.Status.FINAL ? Code.FINAL : Code.PROVISIONAL));
            }
        }
        add(id, names, results);
    }

    /** A weight holds for all complete periods; it is told at the newest. */
    private void weights() {
        List<Period> complete = measured.panel().periods();
        for (int j = 0; j < measured.panel().subsystems().size(); j++) {
            List<Indicator> indicators =
                    measured.definition().subsystems().get(j).indicators();
            for (int i = 0; i < indicators.size(); i++) {
                double weight =
                        measured.panel().subsystems().get(j).indicators().get(i).weight();
                add(
                        "w_" + indicators.get(i).id(),
                        named("权重：", "Weight: ", indicators.get(i).names()),
                        List.of(new Result(complete.get(complete.size() - 1), weight, Code.FINAL)));
            }
        }
    }

    private void add(String id, Names names, List<Result> results) {
        Map<Component, Code> key = new EnumMap<>(Component.class);
        String area = measured.definition().referenceArea();
        key.put(Component.FREQ, Code.of(measured.definition().frequency()));
        key.put(Component.REF_AREA, new Code(area, new Names(area, area)));
        key.put(
                Component.SYSTEM,
                new Code(measured.system(), measured.definition().names()));
        key.put(Component.INDICATOR, new Code(id, names));
        series.add(new ResultSeries(key, measured.revision(), measured.recordedAt(), results));
    }

    private static Names named(String zh, String en, Names of) {
        return new Names(zh + of.zh(), en + of.en());
    }
}
