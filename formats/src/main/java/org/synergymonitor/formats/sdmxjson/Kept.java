package org.synergymonitor.formats.sdmxjson;

import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Bounds what of a message has to be held in memory: everything but its observations. */
final class Kept {
    private static final int OVERHEAD = 32;
    private static final int OVERHEAD_WITH_PLACE = 256;
    private static final int PER_OBSERVATION = 256;

    private final long most;
    private long characters;

    Kept(Limits limits) {
        this.most = (long) limits.observations() * PER_OBSERVATION;
    }

    void add(String text, Place at) {
        add(OVERHEAD + (text == null ? 0 : text.length()), at);
    }

    /** Adds something that knows its place. */
    void add(Place at) {
        add(OVERHEAD_WITH_PLACE + at.field().length(), at);
    }

    void add(Cell cell) {
        add(cell.at());
        add(cell.text(), cell.at());
        cell.several().forEach(this::add);
    }

    private void add(int more, Place at) {
        characters += more;
        if (characters > most) {
            throw Refusal.because(Code.STRUCTURE_TOO_LARGE, at, null, most);
        }
    }
}
