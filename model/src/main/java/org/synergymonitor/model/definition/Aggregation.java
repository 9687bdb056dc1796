package org.synergymonitor.model.definition;

/** How order parameters e become the order degree of a subsystem. */
public enum Aggregation {
    /** Σ wᵢeᵢ. */
    LINEAR,
    /** (∏ eᵢ)^(1/n), as in the source. */
    GEOMETRIC,
    /** ∏ eᵢ^wᵢ. */
    WEIGHTED_GEOMETRIC;

    @Override
    public String toString() {
        return Choice.code(this);
    }
}
