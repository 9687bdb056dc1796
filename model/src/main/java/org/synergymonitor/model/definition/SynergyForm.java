package org.synergymonitor.model.definition;

/** How the changes Δ of the order degrees become U. */
public enum SynergyForm {
    /** θ·(∏|Δⱼ|)^(1/k), the source's form. */
    GEOMETRIC,
    /** θ·Σ λⱼ|Δⱼ| with λ = 1/k. */
    WEIGHTED_SUM;

    @Override
    public String toString() {
        return Choice.code(this);
    }
}
