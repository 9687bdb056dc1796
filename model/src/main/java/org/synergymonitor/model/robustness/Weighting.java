package org.synergymonitor.model.robustness;

import java.util.Locale;

/** How a variant weighs the indicators of a subsystem: w = I/ΣI for an information I that differs. */
public enum Weighting {
    /** I = σᵢ·Σₕ(1 − rᵢₕ), as published (Diakoulaki, Mavrotas, Papayannakis 1995). */
    CRITIC,
    /** The same with Spearman's ρ, Pearson's r of average ranks, in place of r (Spearman 1904). */
    CRITIC_SPEARMAN,
    /** I = σᵢ·Σₕ(1 − |rᵢₕ|), as CRITIC is often written. */
    CRITIC_ABSOLUTE,
    /** I = 1 + Σₜ pₜ ln pₜ / ln T with p = e/Σe and 0·ln 0 = 0 (Shannon 1948; Hwang and Yoon 1981; Zeleny 1982). */
    ENTROPY,
    /** I = σᵢ (Diakoulaki, Mavrotas, Papayannakis 1995). */
    STANDARD_DEVIATION,
    /** I = 1. */
    EQUAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
