package org.synergymonitor.model.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Panel;

/**
 * Finds the complete periods of a panel and imputes what its policy allows (model, section 2). Nothing is imputed after the last
 * period that is complete by observation: one early figure must not make a new year complete.
 */
public final class PanelPreparation {
    private final List<String> indicators;
    private final Method method;
    private final Panel panel;

    private PanelPreparation(SystemDefinition definition, Panel panel) {
        this.indicators = definition.indicators().stream().map(Indicator::id).toList();
        this.method = definition.method();
        this.panel = panel;
    }

    public static PreparedPanel prepare(SystemDefinition definition, Panel panel) {
        return new PanelPreparation(definition, panel).prepare();
    }

    private PreparedPanel prepare() {
        Optional<Period> newest = panel.observedPeriods().max(Period::compareTo);
        List<Period> candidates = panel.observedPeriods()
                .min(Period::compareTo)
                .map(first -> Stream.iterate(
                                first, period -> period.compareTo(newest.orElseThrow()) <= 0, period -> period.plus(1))
                        .toList())
                .orElse(List.of());
        Optional<Period> lastObserved =
                candidates.stream().filter(this::isObserved).reduce((earlier, later) -> later);

        List<Period> periods = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        List<ImputedCell> imputed = new ArrayList<>();
        for (Period period : candidates) {
            if (lastObserved.isPresent() && period.compareTo(lastObserved.get()) <= 0) {
                complete(period, candidates, imputed).ifPresent(row -> {
                    periods.add(period);
                    rows.add(row);
                });
            }
        }
        Optional<IncompletePeriod> incomplete = newest.filter(period ->
                        lastObserved.map(last -> period.compareTo(last) > 0).orElse(true))
                .map(this::present);
        return new PreparedPanel(periods, columns(rows), imputed, statuses(periods, incomplete), incomplete);
    }

    private boolean isObserved(Period period) {
        return indicators.stream()
                .allMatch(indicator -> panel.value(indicator, period).isPresent());
    }

    /** @return the values of the period, empty if one is neither observed nor to be imputed */
    private Optional<double[]> complete(Period period, List<Period> candidates, List<ImputedCell> imputed) {
        double[] row = new double[indicators.size()];
        List<ImputedCell> imputedHere = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            String indicator = indicators.get(i);
            OptionalDouble observed = panel.value(indicator, period);
            if (observed.isPresent()) {
                row[i] = observed.getAsDouble();
                continue;
            }
            Optional<ImputedCell> imputation = imputation(indicator, period, candidates);
            if (imputation.isEmpty()) {
                return Optional.empty();
            }
            imputedHere.add(imputation.get());
            row[i] = imputedValue(imputation.get());
        }
        imputed.addAll(imputedHere);
        return Optional.of(row);
    }

    private Optional<ImputedCell> imputation(String indicator, Period period, List<Period> candidates) {
        if (method.missing() == MissingPolicy.COMPLETE_PERIODS) {
            return Optional.empty();
        }
        Optional<Period> before = candidates.stream()
                .filter(it ->
                        it.compareTo(period) < 0 && panel.value(indicator, it).isPresent())
                .reduce((earlier, later) -> later);
        if (method.missing() == MissingPolicy.CARRY_FORWARD) {
            return before.filter(it -> period.since(it) <= method.carryForwardPeriods())
                    .map(it -> new ImputedCell(indicator, period, List.of(it)));
        }
        Optional<Period> after = candidates.stream()
                .filter(it ->
                        it.compareTo(period) > 0 && panel.value(indicator, it).isPresent())
                .findFirst();
        return before.flatMap(from -> after.map(to -> new ImputedCell(indicator, period, List.of(from, to))));
    }

    private double imputedValue(ImputedCell cell) {
        Period from = cell.sources().get(0);
        double start = panel.value(cell.indicator(), from).orElseThrow();
        if (cell.sources().size() == 1) {
            return start;
        }
        Period to = cell.sources().get(1);
        double end = panel.value(cell.indicator(), to).orElseThrow();
        return start + (end - start) * cell.period().since(from) / to.since(from);
    }

    private IncompletePeriod present(Period period) {
        return new IncompletePeriod(
                period,
                indicators.stream()
                        .flatMap(indicator -> panel.value(indicator, period).stream()
                                .mapToObj(value -> new IncompletePeriod.Present(indicator, value)))
                        .toList());
    }

    private List<Series> columns(List<double[]> rows) {
        List<Series> columns = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            int column = i;
            columns.add(Series.of(rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return columns;
    }

    private List<CellStatus> statuses(List<Period> periods, Optional<IncompletePeriod> incomplete) {
        List<Period> used = Stream.concat(periods.stream(), incomplete.stream().map(IncompletePeriod::period))
                .toList();
        return indicators.stream()
                .flatMap(indicator -> used.stream()
                        .flatMap(period -> panel
                                .status(indicator, period)
                                .filter(status -> status != ObsStatus.A)
                                .map(status -> new CellStatus(indicator, period, status))
                                .stream()))
                .toList();
    }
}
