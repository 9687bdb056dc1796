package org.synergymonitor.reporting.page.alerts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.alert.RuleVerdict;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.reporting.delivery.ledger.Delivery;
import org.synergymonitor.reporting.page.Numerals;
import org.synergymonitor.reporting.page.figure.FigureCell;

/** What the parts of an alert are called. */
record AlertWords(AlertTexts texts) {
    String kind(AlertTransition.Kind kind) {
        return switch (kind) {
            case OPENED -> texts.opened();
            case REVISED -> texts.revised();
            case RETRACTED -> texts.retracted();
            case RESOLVED -> texts.resolved();
        };
    }

    String severity(AlertSeverity severity) {
        return switch (severity) {
            case INFO -> texts.info();
            case WARNING -> texts.warning();
            case CRITICAL -> texts.critical();
        };
    }

    String verdict(Optional<RuleVerdict> verdict) {
        return verdict.map(it -> it.holds()
                        ? texts.holds(Numerals.signed(it.value()))
                        : texts.holdsNot(Numerals.signed(it.value())))
                .orElse(FigureCell.NONE);
    }

    String deliveries(List<Delivery> deliveries) {
        return deliveries.isEmpty()
                ? texts.nobody()
                : deliveries.stream()
                        .map(it -> it.destination() + " (" + status(it) + ")")
                        .collect(Collectors.joining(", "));
    }

    private String status(Delivery delivery) {
        return switch (delivery.status()) {
            case PENDING -> texts.pending();
            case DELIVERED -> texts.delivered();
            case FAILED -> texts.failed();
            case SKIPPED -> texts.skipped();
        };
    }
}
