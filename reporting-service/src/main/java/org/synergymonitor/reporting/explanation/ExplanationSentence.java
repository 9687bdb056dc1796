package org.synergymonitor.reporting.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.SynergyRobustness;
import org.synergymonitor.model.robustness.VariantSigns;

/** An explanation in one paragraph. */
final class ExplanationSentence {
    private static final int CONTRIBUTIONS = 3;

    private ExplanationSentence() {}

    static Names of(
            SynergyDegree degree,
            boolean preliminary,
            List<SubsystemChange> changes,
            List<IndicatorContribution> contributions,
            Optional<SynergyRobustness> robustness) {
        List<IndicatorContribution> greatest = contributions.subList(0, Math.min(CONTRIBUTIONS, contributions.size()));
        return new Names(
                degree.period() + " 期对 " + degree.base() + " 期的协同度" + (preliminary ? "（初步）" : "") + "为 "
                        + number(degree.value()) + "："
                        + all(changes, "，", it -> it.names().zh() + direction(it, "上升", "下降", "未变"))
                        + "。贡献最大：" + all(greatest, "，", it -> it.names().zh() + " " + number(it.contribution()))
                        + "。"
                        + robustness
                                .map(SynergyRobustness::variants)
                                .map(ExplanationSentence::zh)
                                .orElse(""),
                "The " + (preliminary ? "preliminary " : "") + "synergy degree of " + degree.period() + " against "
                        + degree.base() + " is " + number(degree.value()) + ": "
                        + all(changes, ", ", it -> it.names().en() + direction(it, " rose by", " fell by", " stayed"))
                        + ". Contributing most: "
                        + all(greatest, ", ", it -> it.names().en() + " " + number(it.contribution()))
                        + "."
                        + robustness
                                .map(SynergyRobustness::variants)
                                .map(ExplanationSentence::en)
                                .orElse(""));
    }

    private static <T> String all(List<T> them, String separator, Function<T, String> text) {
        return them.stream().map(text).collect(Collectors.joining(separator));
    }

    private static String direction(SubsystemChange change, String rose, String fell, String stayed) {
        if (change.delta() == 0) {
            return stayed;
        }
        return (change.delta() > 0 ? rose : fell) + " " + number(Math.abs(change.delta()));
    }

    private static String zh(VariantSigns signs) {
        return "在 " + signs.admissible() + " 个可用变体中，" + signs.negative() + " 个为负，" + signs.zero() + " 个为零，"
                + signs.positive() + " 个为正。";
    }

    private static String en(VariantSigns signs) {
        return " Negative in " + signs.negative() + ", zero in " + signs.zero() + ", positive in " + signs.positive()
                + " of " + signs.admissible() + " admissible variants.";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replace('-', '−');
    }
}
