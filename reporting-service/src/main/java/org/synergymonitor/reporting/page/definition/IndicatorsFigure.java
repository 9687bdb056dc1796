package org.synergymonitor.reporting.page.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** All indicators with their place, unit, direction, limits and weight. */
final class IndicatorsFigure {
    private final View view;
    private final DefinitionTexts texts;
    private final Map<String, WeightedIndicator> weighted = new HashMap<>();

    private IndicatorsFigure(View view, DefinitionTexts texts, Optional<WeightedPanel> panel) {
        this.view = view;
        this.texts = texts;
        panel.ifPresent(it -> it.subsystems()
                .forEach(subsystem -> subsystem.indicators().forEach(each -> weighted.put(each.id(), each))));
    }

    static Figure of(View view, DefinitionTexts texts, SystemDefinition definition, Optional<WeightedPanel> panel) {
        return new IndicatorsFigure(view, texts, panel).figure(definition);
    }

    private Figure figure(SystemDefinition definition) {
        List<Row> rows = new ArrayList<>();
        for (Subsystem subsystem : definition.subsystems()) {
            for (Dimension dimension : subsystem.dimensions()) {
                dimension.indicators().forEach(it -> rows.add(row(subsystem, dimension, it)));
            }
        }
        return new Figure(
                "indicators",
                Figure.Chart.NONE,
                texts.indicatorsTitle(),
                texts.indicatorsDescription(),
                texts.indicatorsNote(),
                view.texts().indicator(),
                List.of(
                        Column.beside(
                                "translated",
                                view.language().other().code().equals("zh") ? texts.inChinese() : texts.inEnglish()),
                        Column.beside("id", texts.id()),
                        Column.beside("subsystem", view.texts().subsystem()),
                        Column.beside("dimension", texts.dimension()),
                        Column.beside("unit", texts.unit()),
                        Column.beside("direction", texts.direction()),
                        Column.beside("lower", texts.lower()),
                        Column.beside("upper", texts.upper()),
                        Column.beside("weight", view.texts().weight())),
                rows);
    }

    private Row row(Subsystem subsystem, Dimension dimension, Indicator indicator) {
        Optional<WeightedIndicator> known = Optional.ofNullable(weighted.get(indicator.id()));
        return Row.of(
                indicator.id(),
                view.of(indicator.names()),
                List.of(
                        FigureCell.of(view.language().other().of(indicator.names()))
                                .in(view.language().other()),
                        FigureCell.of(indicator.id()).marked("verbatim"),
                        FigureCell.of(view.of(subsystem.names())),
                        FigureCell.of(view.of(dimension.names())),
                        FigureCell.of(indicator.unit()).marked("verbatim"),
                        FigureCell.of(
                                indicator.direction() == Direction.POSITIVE
                                        ? texts.directionPositive()
                                        : texts.directionNegative()),
                        known.map(it -> FigureCell.published(it.limits().lower()))
                                .orElse(FigureCell.none()),
                        known.map(it -> FigureCell.published(it.limits().upper()))
                                .orElse(FigureCell.none()),
                        FigureCell.unsigned(known.map(WeightedIndicator::weight).orElse(null))));
    }
}
