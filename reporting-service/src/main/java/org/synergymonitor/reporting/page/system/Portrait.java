package org.synergymonitor.reporting.page.system;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.reporting.explanation.Explanation;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Figure;

/**
 * What the page of a system shows.
 *
 * @param sentence why the explained U is what it is; blank if there is none
 * @param incomplete what there is of a newest period that could not be measured; blank if there is none
 * @param choices the periods that can be explained, newest first
 * @param chosen the one that is; blank if none is
 */
record Portrait(
        String sentence,
        String incomplete,
        List<Fact> facts,
        List<Choice> choices,
        String chosen,
        String series,
        List<Figure> figures) {

    static Portrait of(Shown shown, Base series, Optional<Explanation> explanation, List<Figure> figures) {
        return new Portrait(
                explanation.map(it -> shown.view().of(it.summary())).orElse(""),
                incomplete(shown),
                facts(shown),
                choices(shown, series),
                explanation.map(it -> it.period().toString()).orElse(""),
                series.toString(),
                figures);
    }

    private static String incomplete(Shown shown) {
        Measurement measurement = shown.measured().measurement();
        boolean unmeasured = measurement
                .preliminary()
                .filter(it -> it.status() != Preliminary.Status.PRELIMINARY)
                .isPresent();
        return shown.measured()
                .panel()
                .newest()
                .filter(it -> unmeasured)
                .map(it -> shown.texts()
                        .incomplete(
                                shown.view().period(it.period()), it.present().size()))
                .orElse("");
    }

    private static List<Fact> facts(Shown shown) {
        SystemDefinition definition = shown.measured().definition();
        SystemTexts texts = shown.texts();
        String frequency =
                switch (definition.frequency()) {
                    case ANNUAL -> texts.annual();
                    case HALF_YEARLY -> texts.halfYearly();
                    case QUARTERLY -> texts.quarterly();
                    case MONTHLY -> texts.monthly();
                };
        return List.of(
                new Fact(texts.area(), definition.referenceArea()),
                new Fact(texts.frequency(), frequency),
                new Fact(
                        texts.revision(),
                        String.valueOf(shown.measured().origin().revision())));
    }

    private static List<Choice> choices(Shown shown, Base series) {
        Measurement measurement = shown.measured().measurement();
        View view = shown.view();
        return Stream.concat(
                        measurement
                                .preliminary()
                                .flatMap(it -> series == Base.FIXED ? it.fixed() : it.chained())
                                .stream(),
                        measurement.degrees(series).stream()
                                .sorted((a, b) -> b.period().compareTo(a.period())))
                .map(SynergyDegree::period)
                .map(it -> new Choice(it.toString(), view.period(it)))
                .toList();
    }

    /** One line under the title. */
    record Fact(String name, String value) {}

    /** A period to choose. */
    record Choice(String value, String label) {}
}
