package org.synergymonitor.reporting.page.alerts;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.reporting.alert.OpenAlert;
import org.synergymonitor.reporting.alert.OpenAlerts;
import org.synergymonitor.reporting.delivery.mute.Acknowledgements;
import org.synergymonitor.reporting.delivery.mute.Mutes;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** What is open now, and who looks after it. */
@ApplicationScoped
public class OpenFigure {
    private final OpenAlerts alerts;
    private final Acknowledgements acknowledgements;
    private final Mutes mutes;

    OpenFigure(OpenAlerts alerts, Acknowledgements acknowledgements, Mutes mutes) {
        this.alerts = alerts;
        this.acknowledgements = acknowledgements;
        this.mutes = mutes;
    }

    Figure of(View view, AlertTexts texts, String system, Instant now) {
        AlertWords words = new AlertWords(texts);
        return new Figure(
                "open",
                Figure.Chart.NONE,
                texts.openTitle(),
                texts.openDescription(),
                texts.openNote(),
                texts.rule(),
                List.of(
                        Column.beside("severity", texts.severity()),
                        Column.beside("period", view.texts().period()),
                        Column.beside("since", texts.since()),
                        Column.beside("acknowledged", texts.acknowledged()),
                        Column.beside("muted", texts.muted())),
                alerts.of(system).stream()
                        .map(it -> row(view, words, system, it, now))
                        .toList());
    }

    private Row row(View view, AlertWords words, String system, OpenAlert open, Instant now) {
        AlertTexts texts = words.texts();
        return Row.of(
                open.rule(),
                open.rule(),
                List.of(
                        FigureCell.of(words.severity(open.severity())),
                        FigureCell.of(view.period(open.period())),
                        FigureCell.link(String.valueOf(open.revision()), view.revision(system, open.revision())),
                        FigureCell.of(acknowledgements
                                .find(system, open.rule())
                                .filter(it -> it.openedByRevision() == open.revision())
                                .map(it -> texts.acknowledgedBy(it.by(), it.reason()))
                                .orElse(texts.no())),
                        FigureCell.of(mutes.covers(system, open.rule(), now) ? texts.yes() : texts.no())));
    }
}
