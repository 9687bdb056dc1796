package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads what a message says of one component, and of its values. */
final class ConceptReader {
    private static final String FORMER_CONF_STATUS = "OBS_CONF";

    private final JsonCursor cursor;
    private final Kept kept;
    private final Findings findings;
    private String id;
    private List<String> values;
    private String preset;

    ConceptReader(JsonCursor cursor, Kept kept, Findings findings) {
        this.cursor = cursor;
        this.kept = kept;
        this.findings = findings;
    }

    Concept read(Place at) throws IOException {
        cursor.members(at.field(), (name, place) -> {
            switch (name) {
                case "id" -> id = cursor.text(place.field());
                case "default" -> preset = scalar(place);
                case "values" -> values(place);
                default -> cursor.skip();
            }
        });
        if (id == null) {
            findings.add(Code.REQUIRED, new Place(at.line(), at.column(), null, at.field() + "/id"), null);
        }
        kept.add(at);
        kept.add(id, at);
        kept.add(preset, at);
        return new Concept(FORMER_CONF_STATUS.equals(id) ? Component.CONF_STATUS : id, values, preset, at);
    }

    private void values(Place at) throws IOException {
        if (cursor.token() != JsonToken.VALUE_NULL) {
            values = new ArrayList<>();
            cursor.elements(at.field(), (index, place) -> {
                String value = value(place);
                kept.add(value, place);
                values.add(value);
            });
        }
    }

    private String value(Place at) throws IOException {
        String[] found = new String[4];
        boolean none = cursor.token() == JsonToken.VALUE_NULL;
        cursor.members(at.field(), (name, place) -> {
            switch (name) {
                case "id" -> found[0] = cursor.text(place.field());
                case "value" -> found[1] = scalar(place);
                case "values" -> found[2] = scalar(place);
                case "name" -> found[3] = scalar(place);
                default -> cursor.skip();
            }
        });
        for (String text : found) {
            if (text != null) {
                return text;
            }
        }
        if (!none) {
            findings.add(Code.REQUIRED, new Place(at.line(), at.column(), null, at.field() + "/id"), null);
        }
        return null;
    }

    private String scalar(Place at) throws IOException {
        Cell cell = Cell.read(cursor, at);
        return cell.isNull() ? null : cell.text();
    }
}
