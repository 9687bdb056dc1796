package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/**
 * One value of a measure or attribute as it is written: itself, an index, or several of either.
 *
 * @param text what is written; several, and a text in several languages, in one as SDMX-CSV has it
 * @param several the values of an array, empty for anything else
 */
record Cell(JsonToken token, String text, List<Cell> several, Place at) {
    static Cell read(JsonCursor cursor, Place at) throws IOException {
        JsonToken token = cursor.token();
        if (token == JsonToken.START_ARRAY) {
            return array(cursor, at);
        }
        String text = token == JsonToken.START_OBJECT ? languages(cursor, at) : cursor.written();
        return new Cell(token, text, List.of(), at);
    }

    static List<Cell> all(JsonCursor cursor, String pointer, Kept kept) throws IOException {
        List<Cell> cells = new ArrayList<>();
        cursor.elements(pointer, (index, at) -> {
            Cell cell = read(cursor, at);
            kept.add(cell);
            cells.add(cell);
        });
        return cells;
    }

    /** @return whether it gives nothing: null, or an array of nothing */
    boolean isNull() {
        return token == JsonToken.VALUE_NULL || (token == JsonToken.START_ARRAY && several.isEmpty());
    }

    private static Cell array(JsonCursor cursor, Place at) throws IOException {
        List<Cell> several = new ArrayList<>();
        StringJoiner text = new StringJoiner(";");
        cursor.elements(at.field(), (index, each) -> {
            Cell cell = read(cursor, each);
            if (!cell.isNull()) {
                several.add(cell);
                join(text, cell.token().isStructStart() ? '"' + cell.text() + '"' : cell.text(), cursor, each);
            }
        });
        return new Cell(JsonToken.START_ARRAY, text.toString(), several, at);
    }

    private static String languages(JsonCursor cursor, Place at) throws IOException {
        StringJoiner text = new StringJoiner(";");
        cursor.members(at.field(), (language, each) -> {
            String one = cursor.text(each.field());
            if (one != null) {
                join(text, language + ":" + one, cursor, each);
            }
        });
        return text.toString();
    }

    private static void join(StringJoiner text, String more, JsonCursor cursor, Place at) {
        text.add(more);
        if (text.length() > cursor.limits().cell()) {
            throw Refusal.because(Code.CELL_TOO_LONG, at, null, cursor.limits().cell());
        }
    }
}
