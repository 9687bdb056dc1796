package org.synergymonitor.reporting.page.definition;

import java.util.List;

import org.synergymonitor.model.definition.Method;
import org.synergymonitor.reporting.page.View;

/** Every choice of a method in words. */
final class MethodChoices {
    private final View view;
    private final DefinitionTexts texts;
    private final Method method;

    private MethodChoices(View view, DefinitionTexts texts, Method method) {
        this.view = view;
        this.texts = texts;
        this.method = method;
    }

    static List<Choice> of(View view, DefinitionTexts texts, Method method) {
        MethodChoices choices = new MethodChoices(view, texts, method);
        return List.of(
                new Choice(texts.limits(), method.limits().toString(), choices.limits()),
                new Choice(texts.aggregation(), method.aggregation().toString(), choices.aggregation()),
                new Choice(texts.synergy(), method.synergy().toString(), choices.synergy()),
                new Choice(texts.imputation(), method.missing().toString(), choices.missing()),
                new Choice(
                        texts.minimum(),
                        method.minimumPeriods().toString(),
                        texts.minimumMeans(method.minimumPeriods())),
                choices.base(),
                new Choice(
                        texts.share(),
                        Shares.percent(method.preliminaryShare()),
                        texts.shareMeans(Shares.percent(method.preliminaryShare()))));
    }

    private String limits() {
        return switch (method.limits()) {
            case OBSERVED -> texts.limitsObserved();
            case EXPANDED -> texts.limitsExpanded(Shares.percent(method.expansion()));
            case FIXED -> texts.limitsFixed();
        };
    }

    private String aggregation() {
        return switch (method.aggregation()) {
            case LINEAR -> texts.aggregationLinear();
            case GEOMETRIC -> texts.aggregationGeometric();
            case WEIGHTED_GEOMETRIC -> texts.aggregationWeighted();
        };
    }

    private String synergy() {
        return switch (method.synergy()) {
            case GEOMETRIC -> texts.synergyGeometric();
            case WEIGHTED_SUM -> texts.synergySum();
        };
    }

    private String missing() {
        return switch (method.missing()) {
            case COMPLETE_PERIODS -> texts.missingComplete();
            case CARRY_FORWARD -> texts.missingCarry(method.carryForwardPeriods());
            case LINEAR_INTERPOLATION -> texts.missingLinear();
        };
    }

    private Choice base() {
        return method.fixedBase()
                .map(it -> new Choice(texts.base(), view.period(it), texts.baseNamed(view.period(it))))
                .orElseGet(() -> new Choice(texts.base(), texts.firstPeriod(), texts.baseFirst()));
    }
}
