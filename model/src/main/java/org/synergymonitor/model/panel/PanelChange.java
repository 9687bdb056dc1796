package org.synergymonitor.model.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.model.definition.Period;

/**
 * What an event changed in the cells that the definition uses.
 *
 * @param revised cells that had a value or a status before, in definition order, then ascending by period
 * @param published cells that have a value for the first time, ascending by period
 */
public record PanelChange(List<CellChange> revised, List<PublishedCells> published) {
    public static final PanelChange NONE = new PanelChange(List.of(), List.of());

    public PanelChange {
        revised = List.copyOf(revised);
        published = List.copyOf(published);
    }

    public boolean changesNothing() {
        return revised.isEmpty() && published.isEmpty();
    }

    /**
     * Indicators with a first value in a period.
     *
     * @param indicators in definition order
     */
    public record PublishedCells(Period period, List<String> indicators) {
        public PublishedCells {
            indicators = List.copyOf(indicators);
        }
    }

    /** Collects cells in any order. */
    static final class Builder {
        private final List<CellChange> revised = new ArrayList<>();
        private final Map<Period, List<String>> published = new TreeMap<>();

        void add(Cell cell, Optional<CellVersion> before, Optional<CellVersion> after) {
            Optional<CellVersion> was = stated(before);
            Optional<CellVersion> is = stated(after);
            if (saySame(was, is)) {
                return;
            }
            if (was.isEmpty() && is.orElseThrow().value() != null) {
                published
                        .computeIfAbsent(cell.period(), period -> new ArrayList<>())
                        .add(cell.indicator());
            } else {
                revised.add(CellChange.of(cell, was, is));
            }
        }

        PanelChange inOrderOf(List<String> indicators) {
            Map<String, Integer> order = new HashMap<>();
            indicators.forEach(indicator -> order.put(indicator, order.size()));
            revised.sort(Comparator.comparing((CellChange change) -> order.get(change.indicator()))
                    .thenComparing(CellChange::period));
            List<PublishedCells> cells = new ArrayList<>();
            published.forEach((period, ids) -> {
                ids.sort(Comparator.comparing(order::get));
                cells.add(new PublishedCells(period, ids));
            });
            return new PanelChange(revised, cells);
        }

        /** A cell that was never given a value and one whose value was deleted say the same. */
        private static Optional<CellVersion> stated(Optional<CellVersion> version) {
            return version.filter(it -> it.value() != null || it.status() != ObsStatus.A);
        }

        private static boolean saySame(Optional<CellVersion> was, Optional<CellVersion> is) {
            if (was.isEmpty() || is.isEmpty()) {
                return was.isEmpty() && is.isEmpty();
            }
            return is.get().saysTheSameAs(was.get());
        }
    }
}
