package org.synergymonitor.formats.sdmxjson;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Passes rows on, and not more than are allowed. */
final class Rows {
    private final MessageHandler handler;
    private final int most;
    private int passed;

    Rows(MessageHandler handler, int most) {
        this.handler = handler;
        this.most = most;
    }

    void pass(Action action, Optional<StructureReference> structure, List<Given> nearestFirst, Place at) {
        if (passed++ == most) {
            throw Refusal.because(Code.TOO_MANY_ROWS, at, null, most);
        }
        Layers components = new Layers(nearestFirst);
        handler.row(new Row(action, structure, components, id -> {
            Place place = components.place(id);
            return place == null ? at : place;
        }));
    }
}
