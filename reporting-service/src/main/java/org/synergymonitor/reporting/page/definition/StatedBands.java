package org.synergymonitor.reporting.page.definition;

import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.page.Numerals;

/** A band set as a table. */
record StatedBands(String id, String title, Names names, List<Stretch> stretches) {
    static StatedBands of(DefinitionTexts texts, BandSet set) {
        List<Stretch> stretches = new ArrayList<>();
        List<Band> bands = set.bands();
        for (int i = 0; i < bands.size(); i++) {
            boolean last = i + 1 == bands.size();
            double end = last ? BandSet.Measure.GREATEST : bands.get(i + 1).from();
            stretches.add(new Stretch(
                    Numerals.published(bands.get(i).from()),
                    Numerals.published(end) + (last ? " (" + texts.upTo() + ")" : ""),
                    bands.get(i).names()));
        }
        return new StatedBands(
                set.id(),
                texts.bandSet(set.id(), set.version(), set.measure().name()),
                set.names(),
                List.copyOf(stretches));
    }

    /** One band. */
    record Stretch(String from, String below, Names names) {}
}
