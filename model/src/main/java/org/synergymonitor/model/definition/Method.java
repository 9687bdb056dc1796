package org.synergymonitor.model.definition;

import java.util.Optional;

import org.synergymonitor.model.Finite;

/**
 * The choices of method; {@code null} means the default. A parameter that its choice does not use is set to 0, so that equal methods
 * are equal records.
 *
 * @param limits default {@code observed}
 * @param expansion p of {@code expanded}, a share of the range in (0, 1]; default 0.05
 * @param aggregation default {@code linear}
 * @param synergy default {@code geometric}
 * @param missing default {@code complete-periods}
 * @param carryForwardPeriods m of {@code carry-forward}, 1..100; default 1
 * @param minimumPeriods complete periods needed before anything is measured, 2..1000; default 3
 * @param fixedBase the named base of the fixed U; default the first complete period
 * @param preliminaryShare least share of every subsystem's weight that a preliminary measurement needs, (0, 1]; default 0.8
 */
public record Method(
        LimitsPolicy limits,
        Double expansion,
        Aggregation aggregation,
        SynergyForm synergy,
        MissingPolicy missing,
        Integer carryForwardPeriods,
        Integer minimumPeriods,
        Optional<Period> fixedBase,
        Double preliminaryShare) {

    public static final Method DEFAULT = new Method(null, null, null, null, null, null, null, Optional.empty(), null);

    public Method {
        limits = limits == null ? LimitsPolicy.OBSERVED : limits;
        aggregation = aggregation == null ? Aggregation.LINEAR : aggregation;
        synergy = synergy == null ? SynergyForm.GEOMETRIC : synergy;
        missing = missing == null ? MissingPolicy.COMPLETE_PERIODS : missing;
        expansion = limits == LimitsPolicy.EXPANDED ? share("expansion", expansion, 0.05) : Double.valueOf(0);
        carryForwardPeriods = missing == MissingPolicy.CARRY_FORWARD
                ? count("carryForwardPeriods", carryForwardPeriods, 1, 1, 100)
                : Integer.valueOf(0);
        minimumPeriods = count("minimumPeriods", minimumPeriods, 3, 2, 1000);
        fixedBase = fixedBase == null ? Optional.empty() : fixedBase;
        preliminaryShare = share("preliminaryShare", preliminaryShare, 0.8);
    }

    private static Double share(String what, Double value, double byDefault) {
        double share = Finite.require(what, value == null ? byDefault : value);
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException(what + " must lie in (0, 1], but is " + share);
        }
        return share;
    }

    private static Integer count(String what, Integer value, int byDefault, int least, int most) {
        int count = value == null ? byDefault : value;
        if (count < least || count > most) {
            throw new IllegalArgumentException(what + " must lie in " + least + ".." + most + ", but is " + count);
        }
        return count;
    }
}
