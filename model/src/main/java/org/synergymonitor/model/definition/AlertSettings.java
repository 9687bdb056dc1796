package org.synergymonitor.model.definition;

/**
 * The settings of the default alert rule, U &lt; 0 on each base. They belong to the system, not to what is measured.
 *
 * @param warmUpPeriods periods with a final U that must lie before the first one that can open an alert, 0..1000; default 3
 */
public record AlertSettings(Integer warmUpPeriods) {
    public static final AlertSettings DEFAULT = new AlertSettings(null);

    public AlertSettings {
        warmUpPeriods = warmUpPeriods == null ? Integer.valueOf(3) : warmUpPeriods;
        if (warmUpPeriods < 0 || warmUpPeriods > 1000) {
            throw new IllegalArgumentException("warmUpPeriods must lie in 0..1000, but is " + warmUpPeriods);
        }
    }
}
