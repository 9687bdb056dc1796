package org.synergymonitor.model.history;

/** The revision R = L − P of an earlier value P by a later one L (McKenzie and Gamba 2008). */
final class Revision {
    /** Less is rounding: the limit below which the model takes a Δ for 0. */
    private static final double ROUNDING = 1e-12;

    private Revision() {}

    /** @return L − P, or 0 if that is rounding */
    static double of(double earlier, double later) {
        double revision = later - earlier;
        return Math.abs(revision) < ROUNDING ? 0 : revision;
    }

    /** @return whether one of them is negative and the other is not, by more than rounding */
    static boolean changesSign(double earlier, double later) {
        return earlier < 0 != later < 0 && of(earlier, later) != 0;
    }
}
