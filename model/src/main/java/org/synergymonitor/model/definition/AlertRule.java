package org.synergymonitor.model.definition;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a system alerts. It belongs to the system, not to what is measured.
 *
 * @param severity default {@code warning}
 * @param labels by name, each an identifier, at most {@value #MAX_LABELS}; for those who route the alert
 * @param confirmations default one release each
 * @param warmUpPeriods periods it must have judged before the first one that can open an alert, 0..1000; empty for those of the settings
 */
public record AlertRule(
        String id,
        AlertSeverity severity,
        SortedMap<String, String> labels,
        AlertCondition condition,
        Confirmations confirmations,
        Optional<Integer> warmUpPeriods) {

    public static final int MAX_LABELS = 20;
    public static final int LONGEST_LABEL = 200;

    public AlertRule {
        Identifier.require("alert rule id", id);
        if (condition == null) {
            throw new IllegalArgumentException("alert rule " + id + " has no condition");
        }
        severity = severity == null ? AlertSeverity.WARNING : severity;
        labels = labels(id, labels == null ? Map.of() : labels);
        confirmations = confirmations == null ? Confirmations.ONE : confirmations;
        warmUpPeriods = warmUpPeriods == null ? Optional.empty() : warmUpPeriods;
        warmUpPeriods.ifPresent(AlertSettings::requireWarmUp);
    }

    /** @return the rule of every system that states none, U &lt; 0; its id is the series */
    static AlertRule negative(Base series) {
        return new AlertRule(
                series.toString(), null, null, AlertCondition.Degree.negative(series), null, Optional.empty());
    }

    /** @return whether an alert that {@code other} opened is an alert of this rule */
    public boolean continues(AlertRule other) {
        return id.equals(other.id)
                && severity == other.severity
                && labels.equals(other.labels)
                && condition.equals(other.condition);
    }

    private static SortedMap<String, String> labels(String id, Map<String, String> labels) {
        if (labels.size() > MAX_LABELS) {
            throw new IllegalArgumentException(
                    "alert rule " + id + " has at most " + MAX_LABELS + " labels, not " + labels.size());
        }
        labels.forEach((name, text) -> {
            Identifier.require("label of alert rule " + id, name);
            if (text == null || text.isBlank() || text.length() > LONGEST_LABEL) {
                throw new IllegalArgumentException("label " + name + " of alert rule " + id + " needs 1 to "
                        + LONGEST_LABEL + " characters, not all blank");
            }
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /**
     * Releases in a row that must say the same: the revision that says it first is one, whatever made it, and every release that was
     * published since is another.
     *
     * @param open before an alert opens, 1..100; default 1
     * @param close before it closes, 1..100; default 1
     */
    public record Confirmations(Integer open, Integer close) {
        public static final int MOST = 100;

        static final Confirmations ONE = new Confirmations(1, 1);

        public Confirmations {
            open = count("open", open);
            close = count("close", close);
        }

        private static Integer count(String what, Integer confirmations) {
            int count = confirmations == null ? 1 : confirmations;
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException(
                        "confirmations to " + what + " must lie in 1.." + MOST + ", but are " + count);
            }
            return count;
        }
    }
}
