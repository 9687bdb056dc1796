package org.synergymonitor.contracts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.alert.RuleVerdict;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;

/** What a transition says, to whom it says it and why, in both languages. */
final class AlertSentence {
    private static final MathContext DIGITS = new MathContext(4);

    private final SystemDefinition definition;
    private final Cause cause;
    private final AlertTransition transition;

    private AlertSentence(SystemDefinition definition, Cause cause, AlertTransition transition) {
        this.definition = definition;
        this.cause = cause;
        this.transition = transition;
    }

    static Names of(SystemDefinition definition, Cause cause, AlertTransition transition) {
        AlertSentence sentence = new AlertSentence(definition, cause, transition);
        return new Names(sentence.zh(), sentence.en());
    }

    private String zh() {
        Names condition = ConditionName.of(definition, transition);
        return definition.names().zh() + " " + transition.period() + " " + kind().zh() + "："
                + condition.zh() + "，" + number(transition.before(), "无") + " → "
                + number(transition.after(), "无") + "。"
                + fell(Names::zh, "下降：", "、", "。")
                + first("首次判断 ", "。")
                + cause.named("重新定义", "撤回 ") + "。";
    }

    private String en() {
        Names condition = ConditionName.of(definition, transition);
        return definition.names().en() + " " + transition.period() + " " + kind().en() + ": "
                + condition.en() + ", " + number(transition.before(), "none") + " → "
                + number(transition.after(), "none") + "."
                + fell(Names::en, " Fell: ", ", ", ".")
                + first(" First judged at ", ".")
                + " " + cause.named("Definition", "Withdrawal of ") + ".";
    }

    private Names kind() {
        if (transition.ruleEnded()) {
            return new Names("解除（规则已更改或删除）", "resolved (its rule changed or is gone)");
        }
        return switch (transition.kind()) {
            case OPENED -> new Names("预警", "opened");
            case REVISED -> new Names("修订", "revised");
            case RETRACTED -> new Names("撤回", "retracted");
            case RESOLVED -> new Names("解除", "resolved");
        };
    }

    private String fell(Function<Names, String> language, String lead, String separator, String end) {
        List<String> fell = transition.evidence().fell();
        return fell.isEmpty()
                ? ""
                : definition.subsystems().stream()
                        .filter(it -> fell.contains(it.id()))
                        .map(Subsystem::names)
                        .map(language)
                        .collect(Collectors.joining(separator, lead, end));
    }

    /** Only if the verdict is another one by now. */
    private String first(String lead, String end) {
        Optional<RuleVerdict> first = transition.evidence().first();
        Optional<RuleVerdict> revised = transition.evidence().revised();
        boolean changed = first.isPresent()
                && revised.filter(it -> it.holds() != first.get().holds()).isPresent();
        return changed ? lead + number(first.get().value()) + end : "";
    }

    private static String number(OptionalDouble value, String none) {
        return value.isPresent() ? number(value.getAsDouble()) : none;
    }

    static String number(double value) {
        String plain = value == 0
                ? "0"
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        return plain.replace('-', '−');
    }
}
