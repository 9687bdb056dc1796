package org.synergymonitor.model.history;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import org.synergymonitor.model.definition.Period;

/**
 * The revision triangle of one series (the real-time data matrix of Croushore and Stark 2001, its vintages as rows): a column for each
 * period, a row for each revision, newest first.
 *
 * @param periods those that some row has a value of, ascending
 */
public record RevisionTriangle(List<Period> periods, List<VintageChange> rows) {

    /** Which revisions get a row. */
    public enum Rows {
        /** Those that changed something in this series. */
        CHANGED,
        ALL
    }

    /**
     * @param newestFirst vintages; no more are taken than the rows need
     * @param limit the most rows, from 1
     */
    public static RevisionTriangle of(Iterator<Vintage> newestFirst, Rows which, int limit) {
        List<VintageChange> rows = new ArrayList<>();
        Optional<Vintage> after = next(newestFirst);
        while (after.isPresent() && rows.size() < limit) {
            Optional<Vintage> before = next(newestFirst);
            VintageChange change = VintageChange.between(before, after.get());
            if (which == Rows.ALL || !change.nothing()) {
                rows.add(change);
            }
            after = before;
        }
        return new RevisionTriangle(periods(rows), List.copyOf(rows));
    }

    private static Optional<Vintage> next(Iterator<Vintage> vintages) {
        return vintages.hasNext() ? Optional.of(vintages.next()) : Optional.empty();
    }

    private static List<Period> periods(List<VintageChange> rows) {
        NavigableSet<Period> periods = new TreeSet<>();
        for (VintageChange row : rows) {
            periods.addAll(row.vintage().finals().keySet());
            row.vintage().preliminary().ifPresent(it -> periods.add(it.period()));
        }
        return List.copyOf(periods);
    }
}
