package org.synergymonitor.reporting.vintage;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.history.Edition;
import org.synergymonitor.model.history.SeriesHistory;
import org.synergymonitor.model.history.Vintage;

/** The histories of every series that the newest vintage has, by name. */
final class SystemHistories {
    private SystemHistories() {}

    static Map<String, SeriesHistory> of(Iterator<StoredVintage> oldestFirst) {
        Map<String, SeriesHistory> histories = new LinkedHashMap<>();
        Set<String> present = new LinkedHashSet<>();
        for (Base base : Base.values()) {
            present.add(MeasuredSeries.name(base));
        }
        present.forEach(name -> histories.put(name, SeriesHistory.EMPTY));
        while (oldestFirst.hasNext()) {
            StoredVintage stored = oldestFirst.next();
            present = stored.series().keySet();
            present.forEach(name -> histories.putIfAbsent(name, SeriesHistory.EMPTY));
            histories.replaceAll((name, history) -> history.after(vintage(stored, name)));
        }
        histories.keySet().retainAll(present);
        return histories;
    }

    /** @return one series of the vintages; a vintage that lacks it says nothing of any period */
    static Iterator<Vintage> series(Iterator<StoredVintage> vintages, String name) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return vintages.hasNext();
            }

            @Override
            public Vintage next() {
                return vintage(vintages.next(), name);
            }
        };
    }

    private static Vintage vintage(StoredVintage stored, String name) {
        return stored.series().getOrDefault(name, nothing(stored.edition()));
    }

    private static Vintage nothing(Edition edition) {
        return new Vintage(edition, new TreeMap<>(), Optional.empty());
    }
}
