package org.synergymonitor.reporting.page.definition;

/**
 * One place where two definitions differ.
 *
 * @param path by ids
 * @param before what the earlier one says, null if nothing
 * @param now what the present one says, null if nothing
 */
record Difference(Kind kind, String path, String before, String now) {
    /** How they differ. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same in another order. */
        REORDERED
    }

    static Difference of(String path, String before, String now) {
        Kind kind = before == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
        return new Difference(kind, path, before, now);
    }
}
