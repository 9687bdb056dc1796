package org.synergymonitor.formats.sdmxjson;

import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Bounds what of a message has to be held in memory: everything but its observations. */
final class Kept {
    private static final int OVERHEAD = 32;
    private static final int PER_OBSERVATION = 128;

    private final long most;
    private long characters;

    Kept(Limits limits) {
        this.most = (long) limits.observations() * PER_OBSERVATION;
    }

    void add(String text, Place at) {
        characters += OVERHEAD + (text == null ? 0 : text.length());
        if (characters > most) {
            throw Refusal.because(Code.STRUCTURE_TOO_LARGE, at, null, most);
        }
    }
}
