package org.synergymonitor.formats.sdmxjson;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.StrictJson;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Goes through a JSON text once and says where it is; what has another type than asked for is a finding and skipped. */
final class JsonCursor implements Closeable {
    private final JsonParser json;
    private final Limits limits;
    private final Findings findings;

    private JsonCursor(JsonParser json, Limits limits, Findings findings) {
        this.json = json;
        this.limits = limits;
        this.findings = findings;
    }

    /** Reads one object that is all of the content; JSON that is broken is a refusal, after all that was found before. */
    static void read(Content content, Findings findings, Text text) throws IOException {
        JsonParser parser = StrictJson.unboundedObjects(content.limits()).createParser(content.text());
        try (JsonCursor cursor = new JsonCursor(parser, content.limits(), findings)) {
            if (parser.nextToken() == null) {
                findings.add(Code.INVALID_JSON, Place.NOWHERE, null, "the body is empty");
            } else {
                text.read(cursor);
            }
            if (parser.nextToken() != null) {
                findings.add(Code.INVALID_JSON, cursor.here(null), null, "text after the end of the object");
            }
        } catch (JsonProcessingException e) {
            findings.add(StrictJson.malformed(e, parser.currentLocation(), content.limits()));
            findings.refuseIfErrors();
        }
    }

    Limits limits() {
        return limits;
    }

    JsonToken token() {
        return json.currentToken();
    }

    boolean isObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    String written() throws IOException {
        return json.getText();
    }

    Place here(String pointer) {
        return StrictJson.place(json.currentTokenLocation(), pointer);
    }

    /** Reads the members of an object of a known form, which has each name once. */
    void members(String pointer, Member member) throws IOException {
        object(pointer, limits.columns(), true, member);
    }

    /** Reads the entries of an object of any size; as many of their keys are remembered as a release has observations. */
    void entries(String pointer, Member entry) throws IOException {
        object(pointer, limits.observations(), false, entry);
    }

    void elements(String pointer, Element element) throws IOException {
        if (is(JsonToken.START_ARRAY, pointer, "an array", "数组")) {
            for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                element.read(index, here(pointer + "/" + index));
            }
        }
    }

    /** @return null for null, and after a finding */
    String text(String pointer) throws IOException {
        return is(JsonToken.VALUE_STRING, pointer, "a string", "字符串") ? json.getText() : null;
    }

    void skip() throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            object("", limits.columns(), true, (name, at) -> skip());
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                skip();
            }
        }
    }

    /** Skips an object of any size without remembering its names. */
    void skipEntries() throws IOException {
        json.skipChildren();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void object(String pointer, int remembered, boolean closed, Member member) throws IOException {
        if (!is(JsonToken.START_OBJECT, pointer, "an object", "对象")) {
            return;
        }
        Set<String> names = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Place at = here(Pointer.to(pointer, name));
            if (names.size() < remembered) {
                if (!names.add(name)) {
                    throw Refusal.because(Code.INVALID_JSON, at, null, "Duplicate field " + at.field());
                }
            } else if (closed) {
                throw Refusal.because(Code.TOO_MANY_COLUMNS, at, null, remembered);
            }
            json.nextToken();
            member.read(name, at);
        }
    }

    private boolean is(JsonToken wanted, String pointer, String en, String zh) throws IOException {
        JsonToken token = json.currentToken();
        if (token != wanted && token != JsonToken.VALUE_NULL) {
            findings.add(Code.WRONG_TYPE, here(pointer), token.isScalarValue() ? json.getText() : null, en, zh);
            json.skipChildren();
        }
        return token == wanted;
    }

    /** Reads the value of a member, on which the cursor stands; the place is that of its name. */
    @FunctionalInterface
    interface Member {
        void read(String name, Place at) throws IOException;
    }

    /** Reads an element, on which the cursor stands. */
    @FunctionalInterface
    interface Element {
        void read(int index, Place at) throws IOException;
    }

    /** Reads the whole text. */
    @FunctionalInterface
    interface Text {
        void read(JsonCursor cursor) throws IOException;
    }
}
