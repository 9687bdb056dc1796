package org.synergymonitor.reporting.page.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.history.SeriesHistory;
import org.synergymonitor.reporting.vintage.RevisionPage;

/**
 * The vintages of one series.
 *
 * @param rows the newest, oldest first
 * @param all how many there are
 * @param history of all of them
 */
record Vintages(String series, List<RevisionPage.Row> rows, long all, SeriesHistory history) {
    Vintages {
        rows = List.copyOf(rows);
    }

    RevisionPage.Row latest() {
        return rows.get(rows.size() - 1);
    }

    /** @return what a reader could have known then; empty for an unknown past */
    Optional<RevisionPage.Row> asOf(Instant instant) {
        return rows.stream()
                .filter(it -> it.recordedAt().filter(at -> !at.isAfter(instant)).isPresent())
                .reduce((earlier, later) -> later);
    }

    /** @return those that changed a final value, oldest first */
    List<RevisionPage.Row> changed() {
        return rows.stream()
                .filter(it -> !(it.added().isEmpty()
                        && it.revised().isEmpty()
                        && it.withdrawn().isEmpty()))
                .toList();
    }
}
