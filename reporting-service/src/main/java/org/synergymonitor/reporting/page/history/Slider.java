package org.synergymonitor.reporting.page.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.vintage.RevisionPage;

/**
 * The vintages to choose from, oldest first.
 *
 * @param at ordinal of the one that is shown, from 1
 * @param previous address of the view of the one before; blank for none
 * @param next the same of the one after
 */
record Slider(List<Stop> stops, int at, String previous, String next) {
    static Slider of(View view, HistoryTexts texts, Vintages vintages, Optional<RevisionPage.Row> shown) {
        List<Stop> stops = new ArrayList<>();
        int at = vintages.rows().size();
        for (RevisionPage.Row row : vintages.rows()) {
            Instant instant = row.recordedAt().orElse(Instant.EPOCH);
            String label = texts.ordinal(
                    stops.size() + 1,
                    vintages.rows().size(),
                    view.moment(instant).text(),
                    Math.toIntExact(row.revision()));
            stops.add(new Stop(instant.toString(), label));
            if (shown.filter(it -> it.revision() == row.revision()).isPresent()) {
                at = stops.size();
            }
        }
        return new Slider(
                stops,
                at,
                at > 1 ? view.with("asOf", stops.get(at - 2).instant) : "",
                at < stops.size() ? view.with("asOf", stops.get(at).instant) : "");
    }

    public String label() {
        return stops.get(at - 1).label;
    }

    /** A vintage. */
    record Stop(String instant, String label) {}
}
