package org.synergymonitor.reporting.page.definition;

import java.util.List;

import org.synergymonitor.reporting.page.figure.Figure;

/**
 * The definition against that of an earlier revision.
 *
 * @param revision that was asked for; a blank for none
 * @param choices the revisions to choose from, newest first
 * @param sentence what is to be said beside the figures; a blank for nothing
 */
record Comparison(String revision, List<Option> choices, String sentence, List<Figure> figures) {
    /** A revision to choose. */
    record Option(String value, String label) {}
}
