package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.report.Place;

/** A text that a message states about itself, and where. */
record Stated(String text, Place at) {
    static Optional<Stated> read(JsonCursor cursor, Place at) throws IOException {
        Place value = cursor.here(at.field());
        return Optional.ofNullable(cursor.text(at.field())).map(it -> new Stated(it, value));
    }

    void tell(HeadingField field, MessageHandler handler) {
        handler.heading(field, text, at);
    }
}
