package org.synergymonitor.model.history;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.synergymonitor.model.definition.Period;

/** A fold over the vintages of one series, oldest first. It keeps a few values per period, however many vintages there are. */
public final class SeriesHistory {
    public static final SeriesHistory EMPTY = new SeriesHistory(0, Collections.emptyNavigableMap());

    private final int vintages;
    private final NavigableMap<Period, PeriodHistory> periods;

    private SeriesHistory(int vintages, NavigableMap<Period, PeriodHistory> periods) {
        this.vintages = vintages;
        this.periods = periods;
    }

    /** @param vintages oldest first */
    public static SeriesHistory of(Iterable<Vintage> vintages) {
        SeriesHistory history = EMPTY;
        for (Vintage vintage : vintages) {
            history = history.after(vintage);
        }
        return history;
    }

    /** @return the history with one more vintage, newer than all before */
    public SeriesHistory after(Vintage vintage) {
        NavigableMap<Period, PeriodHistory> next = new TreeMap<>(periods);
        vintage.finals().keySet().forEach(period -> next.putIfAbsent(period, PeriodHistory.EMPTY));
        vintage.preliminary().ifPresent(it -> next.putIfAbsent(it.period(), PeriodHistory.EMPTY));
        next.replaceAll((period, history) -> history.after(period, vintage));
        return new SeriesHistory(vintages + 1, next);
    }

    /** @return first-published against latest */
    public RevisionSummary revisions() {
        return RevisionSummary.of(vintages, periods);
    }

    /** @return preliminary against first final */
    public PreliminaryAccuracy preliminary() {
        return PreliminaryAccuracy.of(periods);
    }
}
