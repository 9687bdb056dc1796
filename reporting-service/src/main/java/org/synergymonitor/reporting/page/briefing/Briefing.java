package org.synergymonitor.reporting.page.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.VariantSigns;
import org.synergymonitor.reporting.alert.OpenAlert;
import org.synergymonitor.reporting.explanation.Explanation;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;
import org.synergymonitor.reporting.page.Numerals;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;

/**
 * What stands on the page.
 *
 * @param source of what, as of when
 */
record Briefing(String sentence, List<Fact> facts, List<Figure> figures, String source) {
    static Briefing of(
            View view,
            BriefingTexts texts,
            OriginatedMeasurement measured,
            Optional<Explanation> explanation,
            List<OpenAlert> open,
            String recorded) {
        return new Briefing(
                explanation.map(it -> view.of(it.summary())).orElse(view.texts().insufficient()),
                facts(view, texts, measured, explanation, open),
                explanation
                        .map(it -> new BriefingFigures(view, texts).of(measured, it))
                        .orElse(List.of()),
                texts.sourceOf(
                        measured.definition().referenceArea(),
                        Math.toIntExact(measured.origin().revision()),
                        recorded));
    }

    private static List<Fact> facts(
            View view,
            BriefingTexts texts,
            OriginatedMeasurement measured,
            Optional<Explanation> explanation,
            List<OpenAlert> open) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.newestChained(), newest(view, texts, measured, Base.CHAINED)));
        facts.add(new Fact(texts.newestFixed(), newest(view, texts, measured, Base.FIXED)));
        facts.add(new Fact(
                texts.robustness(),
                explanation
                        .flatMap(Explanation::robustness)
                        .map(it -> agreement(
                                texts, it.variants(), explanation.orElseThrow().value()))
                        .orElse(view.texts().notAssessed())));
        facts.add(new Fact(
                texts.alerts(),
                open.isEmpty()
                        ? texts.alertsNone()
                        : open.stream()
                                .map(it -> it.rule() + " (" + view.period(it.period()) + ")")
                                .collect(Collectors.joining(", "))));
        facts.add(new Fact(texts.preliminary(), preliminary(view, texts, measured)));
        return facts;
    }

    private static String newest(View view, BriefingTexts texts, OriginatedMeasurement measured, Base base) {
        List<SynergyDegree> degrees = measured.measurement().degrees(base);
        if (degrees.isEmpty()) {
            return FigureCell.NONE;
        }
        SynergyDegree last = degrees.get(degrees.size() - 1);
        String value = texts.of(Numerals.signed(last.value()), view.period(last.period()));
        return degrees.size() == 1
                ? value
                : value + ", "
                        + texts.change(Numerals.signed(
                                last.value() - degrees.get(degrees.size() - 2).value()));
    }

    private static String preliminary(View view, BriefingTexts texts, OriginatedMeasurement measured) {
        return measured.measurement()
                .preliminary()
                .flatMap(it -> it.chained())
                .map(it -> texts.of(Numerals.signed(it.value()), view.period(it.period())))
                .orElse(texts.preliminaryNone());
    }

    private static String agreement(BriefingTexts texts, VariantSigns signs, double value) {
        return texts.agreement(
                value < 0 ? signs.negative() : value > 0 ? signs.positive() : signs.zero(),
                signs.negative() + signs.zero() + signs.positive());
    }

    /** A line of what matters most. */
    record Fact(String name, String value) {}
}
