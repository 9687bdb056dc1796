package org.synergymonitor.formats.tidy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.StrictJson;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** One release as it is read, observation by observation, never the whole as a tree. */
final class JsonRelease {
    private final JsonParser json;
    private final Limits limits;
    private final MessageHandler handler;
    private final Findings findings;

    JsonRelease(JsonParser json, Limits limits, MessageHandler handler, Findings findings) {
        this.json = json;
        this.limits = limits;
        this.handler = handler;
        this.findings = findings;
    }

    void read() throws IOException {
        if (json.nextToken() == null) {
            findings.add(Code.INVALID_JSON, Place.NOWHERE, null, "the body is empty");
        } else if (opens(JsonToken.START_OBJECT, "", "an object", "对象")) {
            members();
        }
        if (json.nextToken() != null) {
            findings.add(Code.INVALID_JSON, here(null), null, "text after the end of the object");
        }
    }

    private void members() throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Place nameAt = here("/" + name);
            json.nextToken();
            Optional<HeadingField> heading = Arrays.stream(HeadingField.values())
                    .filter(it -> it.parameter().equals(name))
                    .findFirst();
            if (heading.isPresent()) {
                heading(heading.get(), "/" + name);
            } else if (name.equals("observations")) {
                observations();
            } else {
                unknown(name, nameAt);
            }
        }
    }

    private void heading(HeadingField field, String pointer) throws IOException {
        Place at = here(pointer);
        if (JsonField.Kind.TEXT.allows(json.currentToken())) {
            handler.heading(field, json.getText(), at);
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            wrongType(JsonField.Kind.TEXT, pointer);
        }
    }

    private void observations() throws IOException {
        if (opens(JsonToken.START_ARRAY, "/observations", "an array", "数组")) {
            for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                if (index == limits.rows()) {
                    throw Refusal.because(Code.TOO_MANY_ROWS, here("/observations/" + index), null, limits.rows());
                }
                observation("/observations/" + index);
            }
        }
    }

    private void observation(String pointer) throws IOException {
        Place start = here(pointer);
        if (!opens(JsonToken.START_OBJECT, pointer, "an object", "对象")) {
            return;
        }
        int before = findings.errors();
        Map<String, String> components = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Place nameAt = here(pointer + "/" + name);
            json.nextToken();
            Optional<JsonField> field = JsonField.of(name);
            if (field.isPresent()) {
                places.put(field.get().component(), here(pointer + "/" + name));
                component(field.get(), pointer + "/" + name, components);
            } else {
                unknown(name, nameAt);
            }
        }
        if (!places.containsKey(Component.OBS_VALUE)) {
            findings.add(Code.REQUIRED, Place.json(start.line(), start.column(), pointer + "/value"), null);
        }
        if (findings.errors() == before) {
            handler.row(new Row(
                    Action.STATE,
                    Optional.empty(),
                    components,
                    id -> places.getOrDefault(
                            id, Place.json(start.line(), start.column(), pointer + JsonField.pointer(id)))));
        }
    }

    private void component(JsonField field, String pointer, Map<String, String> components) throws IOException {
        if (field.kind().allows(json.currentToken())) {
            components.put(field.component(), json.getText());
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            wrongType(field.kind(), pointer);
        }
    }

    private boolean opens(JsonToken wanted, String pointer, String en, String zh) throws IOException {
        boolean opens = json.currentToken() == wanted;
        if (!opens) {
            findings.add(Code.WRONG_TYPE, here(pointer), shown(), en, zh);
            json.skipChildren();
        }
        return opens;
    }

    private void wrongType(JsonField.Kind kind, String pointer) throws IOException {
        findings.add(Code.WRONG_TYPE, here(pointer), shown(), kind.en(), kind.zh());
        json.skipChildren();
    }

    private void unknown(String name, Place at) throws IOException {
        findings.add(Code.UNKNOWN_FIELD, at, name);
        json.skipChildren();
    }

    private String shown() throws IOException {
        return json.currentToken().isScalarValue() ? json.getText() : null;
    }

    private Place here(String pointer) {
        return StrictJson.place(json.currentTokenLocation(), pointer);
    }
}
