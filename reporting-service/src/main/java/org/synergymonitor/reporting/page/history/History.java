package org.synergymonitor.reporting.page.history;

import java.util.List;

import org.synergymonitor.reporting.page.figure.Figure;

/**
 * What the page shows.
 *
 * @param capped says that older vintages are not shown; blank if all are
 * @param older address of older revisions; blank if there are none
 */
record History(
        String lede,
        Slider slider,
        String capped,
        String series,
        List<Choice> periods,
        List<Figure> figures,
        String older) {

    /** A period whose life can be shown. */
    record Choice(String value, String label, boolean chosen) {}
}
