package org.synergymonitor.model.pool;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Panel;
import org.synergymonitor.model.weighting.PanelPreparation;
import org.synergymonitor.model.weighting.PreparedPanel;

/** The complete periods of one area: all that a pool needs of its panel. */
public record AreaPanel(String system, String referenceArea, PreparedPanel prepared) {
    public static AreaPanel of(SystemDefinition definition, Panel panel) {
        return new AreaPanel(definition.id(), definition.referenceArea(), PanelPreparation.prepare(definition, panel));
    }
}
