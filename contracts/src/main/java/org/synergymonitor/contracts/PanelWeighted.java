package org.synergymonitor.contracts;

import java.time.Instant;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.PanelChange;
import org.synergymonitor.model.weighting.WeightedPanel;

/**
 * The panel of a system after an effective event, weighed.
 *
 * @param sequence of the event in the system's log
 * @param revision number of effective events so far, from 1, without gaps
 * @param recordedAt when the event was published into the log
 * @param definition the one in force
 * @param panelChange the cells that the event changed
 */
public record PanelWeighted(
        String system,
        long sequence,
        long revision,
        Cause cause,
        Instant recordedAt,
        SystemDefinition definition,
        PanelChange panelChange,
        WeightedPanel panel) {
    public PanelWeighted {
        panelChange = panelChange == null ? PanelChange.NONE : panelChange;
        Present.require("PanelWeighted", system, cause, recordedAt, definition, panel);
    }
}
