package org.synergymonitor.reporting.page.alerts;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.alert.ContributingValue;
import org.synergymonitor.model.alert.SignCounts;
import org.synergymonitor.reporting.delivery.ledger.Delivery;
import org.synergymonitor.reporting.page.Numerals;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** Every transition, the newest first: what happened, why, and who was told. */
final class TransitionsFigure {
    private static final int MOST_CONTRIBUTIONS = 3;

    private TransitionsFigure() {}

    static Figure of(
            View view, AlertTexts texts, List<AlertTransitioned> newestFirst, Map<String, List<Delivery>> deliveries) {
        AlertWords words = new AlertWords(texts);
        return new Figure(
                "transitions",
                Figure.Chart.NONE,
                texts.historyTitle(),
                texts.historyDescription(),
                texts.historyNote(),
                view.texts().period(),
                List.of(
                        Column.beside("kind", texts.kind()),
                        Column.beside("rule", texts.rule()),
                        Column.beside("severity", texts.severity()),
                        Column.beside("before", texts.before()),
                        Column.beside("after", texts.after()),
                        Column.beside("recorded", texts.recorded()),
                        Column.beside("cause", texts.cause()),
                        Column.beside("why", texts.why()),
                        Column.beside("contributions", texts.contributions()),
                        Column.beside("signs", texts.signs()),
                        Column.beside("first", texts.first()),
                        Column.beside("as_revised", texts.asRevised()),
                        Column.beside("deliveries", texts.deliveries()),
                        Column.beside("revision", texts.revision())),
                newestFirst.stream()
                        .map(it -> row(view, words, it, deliveries.getOrDefault(it.id(), List.of())))
                        .toList());
    }

    private static Row row(View view, AlertWords words, AlertTransitioned it, List<Delivery> deliveries) {
        AlertTransition transition = it.transition();
        AlertTexts texts = words.texts();
        return Row.of(
                it.id(),
                view.period(transition.period()),
                List.of(
                        FigureCell.of(words.kind(transition.kind())),
                        FigureCell.of(transition.rule()).marked("verbatim"),
                        FigureCell.of(words.severity(transition.severity())),
                        signed(transition.before()),
                        signed(transition.after()),
                        FigureCell.of(view.moment(it.recordedAt()).text()),
                        FigureCell.of(it.cause().named(texts.definition(), texts.withdrawal() + " ")),
                        FigureCell.of(it.summary().map(view::of).orElse(FigureCell.NONE)),
                        FigureCell.of(contributions(view, transition.evidence().contributions())),
                        FigureCell.of(transition
                                .evidence()
                                .signs()
                                .map(TransitionsFigure::signs)
                                .orElse(FigureCell.NONE)),
                        FigureCell.of(words.verdict(transition.evidence().first())),
                        FigureCell.of(words.verdict(transition.evidence().revised())),
                        FigureCell.of(words.deliveries(deliveries)),
                        FigureCell.link(String.valueOf(it.revision()), view.revision(it.system(), it.revision()))));
    }

    private static FigureCell signed(OptionalDouble value) {
        return FigureCell.signed(value.isPresent() ? value.getAsDouble() : null);
    }

    private static String contributions(View view, List<ContributingValue> contributions) {
        return contributions.isEmpty()
                ? FigureCell.NONE
                : contributions.stream()
                        .limit(MOST_CONTRIBUTIONS)
                        .map(it -> view.of(it.names()) + " " + Numerals.signed(it.contribution()))
                        .collect(Collectors.joining("; "));
    }

    private static String signs(SignCounts signs) {
        return signs.negative() + " / " + signs.zero() + " / " + signs.positive();
    }
}
