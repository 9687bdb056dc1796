package org.synergymonitor.reporting.page.alerts;

import java.util.List;

import org.synergymonitor.contracts.ConditionName;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The alert rules in force. */
public final class RulesFigure {
    private RulesFigure() {}

    public static Figure of(View view, AlertTexts texts, SystemDefinition definition) {
        return new Figure(
                "rules",
                Figure.Chart.NONE,
                texts.rulesTitle(),
                texts.rulesDescription(),
                texts.rulesNote(),
                texts.rule(),
                List.of(
                        Column.beside("severity", texts.severity()),
                        Column.beside("condition", texts.condition()),
                        Column.beside("confirmations", texts.confirmations())),
                definition.alerts().inForce().stream()
                        .map(it -> row(view, new AlertWords(texts), definition, it))
                        .toList());
    }

    private static Row row(View view, AlertWords words, SystemDefinition definition, AlertRule rule) {
        return Row.of(
                rule.id(),
                rule.id(),
                List.of(
                        FigureCell.of(words.severity(rule.severity())),
                        FigureCell.of(view.of(ConditionName.of(definition, rule.condition()))),
                        FigureCell.of(rule.confirmations().open() + " / "
                                + rule.confirmations().close())));
    }
}
