package org.synergymonitor.reporting.page.definition;

import java.util.stream.Collectors;

import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertSettings;

/** An alert rule in words. */
record StatedRule(String id, String severity, String condition, String confirmation, String labels) {
    static StatedRule of(DefinitionTexts texts, ConditionWords words, AlertSettings settings, AlertRule rule) {
        String severity =
                switch (rule.severity()) {
                    case INFO -> texts.info();
                    case WARNING -> texts.warning();
                    case CRITICAL -> texts.critical();
                };
        return new StatedRule(
                rule.id(),
                severity,
                words.of(rule.condition()),
                texts.confirmedBy(
                        rule.confirmations().open(), rule.confirmations().close(), settings.warmUpPeriods(rule)),
                rule.labels().entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
