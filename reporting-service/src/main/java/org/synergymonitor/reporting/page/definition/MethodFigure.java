package org.synergymonitor.reporting.page.definition;

import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The choices of a method, and what each means. */
record MethodFigure(View view, DefinitionTexts texts) {
    Figure of(Method method) {
        return new Figure(
                "method",
                Figure.Chart.NONE,
                texts.methodTitle(),
                texts.methodDescription(),
                texts.methodNote(),
                texts.choice(),
                List.of(Column.beside("value", texts.value()), Column.beside("meaning", texts.meaning())),
                rows(method));
    }

    private List<Row> rows(Method method) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("limits", texts.limits(), method.limits(), limits(method)));
        if (method.limits() == LimitsPolicy.EXPANDED) {
            rows.add(row("expansion", texts.expansion(), method.expansion(), texts.plain()));
        }
        rows.add(row("aggregation", texts.aggregation(), method.aggregation(), aggregation(method)));
        rows.add(row("synergy", texts.synergy(), method.synergy(), synergy(method)));
        rows.add(row("missing", texts.missingPolicy(), method.missing(), missing(method)));
        if (method.missing() == MissingPolicy.CARRY_FORWARD) {
            rows.add(row("carryForwardPeriods", texts.carryForward(), method.carryForwardPeriods(), texts.plain()));
        }
        rows.add(row("minimumPeriods", texts.minimumPeriods(), method.minimumPeriods(), texts.plain()));
        rows.add(row(
                "fixedBase",
                texts.fixedBase(),
                method.fixedBase().map(view::period).orElse(texts.firstComplete()),
                texts.plain()));
        rows.add(row("preliminaryShare", texts.preliminaryShare(), method.preliminaryShare(), texts.plain()));
        return rows;
    }

    private static Row row(String key, String name, Object value, String meaning) {
        return Row.of(key, name, List.of(FigureCell.of(value.toString()).marked("verbatim"), FigureCell.of(meaning)));
    }

    private String limits(Method method) {
        return switch (method.limits()) {
            case OBSERVED -> texts.limitsObserved();
            case EXPANDED -> texts.limitsExpanded();
            case FIXED -> texts.limitsFixed();
        };
    }

    private String aggregation(Method method) {
        return switch (method.aggregation()) {
            case LINEAR -> texts.aggregationLinear();
            case GEOMETRIC -> texts.aggregationGeometric();
            case WEIGHTED_GEOMETRIC -> texts.aggregationWeightedGeometric();
        };
    }

    private String synergy(Method method) {
        return switch (method.synergy()) {
            case GEOMETRIC -> texts.synergyGeometric();
            case WEIGHTED_SUM -> texts.synergyWeightedSum();
        };
    }

    private String missing(Method method) {
        return switch (method.missing()) {
            case COMPLETE_PERIODS -> texts.missingComplete();
            case CARRY_FORWARD -> texts.missingCarry();
            case LINEAR_INTERPOLATION -> texts.missingInterpolation();
        };
    }
}
