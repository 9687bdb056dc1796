package org.synergymonitor.reporting.alert;

import java.util.List;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.definition.AlertRule;

/**
 * What a rule would have said. Nothing of it is stored or delivered.
 *
 * @param revisions that were replayed
 * @param rule with its defaults
 * @param transitions oldest first
 */
public record RulePreview(String system, long revisions, AlertRule rule, List<AlertTransitioned> transitions) {
    public RulePreview {
        transitions = List.copyOf(transitions);
    }
}
