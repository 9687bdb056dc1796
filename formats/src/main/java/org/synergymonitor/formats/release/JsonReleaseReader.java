package org.synergymonitor.formats.release;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.payload.StrictJson;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads a release from JSON, observation by observation, never the whole as a tree. */
public final class JsonReleaseReader {
    private static final JsonFactory FACTORY = StrictJson.factory();
    private static final Set<String> HEADING = Set.of("agency", "dataflow", "releasedAt");

    private final JsonParser json;
    private final Findings findings = new Findings();
    private final ReleaseAssembly assembly;
    private final Map<String, String> heading = new HashMap<>();
    private final Map<String, Place> headingPlaces = new HashMap<>();

    private JsonReleaseReader(JsonParser json, int mostObservations, ReleaseCheck check) {
        this.json = json;
        this.assembly = new ReleaseAssembly(mostObservations, check, findings);
    }

    public static SubmittedRelease read(String body, int mostObservations, ReleaseCheck check) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            return new JsonReleaseReader(parser, mostObservations, check).release();
        }
    }

    private SubmittedRelease release() throws IOException {
        try {
            object();
        } catch (JsonProcessingException e) {
            findings.add(StrictJson.malformed(e));
            findings.refuseIfErrors();
        }
        return assembly.release(
                heading.get("agency"),
                headingPlace("agency"),
                heading.get("dataflow"),
                headingPlace("dataflow"),
                heading.get("releasedAt"),
                headingPlace("releasedAt"));
    }

    private void object() throws IOException {
        if (json.nextToken() == null) {
            findings.add(Code.INVALID_JSON, Place.NOWHERE, null, "the body is empty");
        } else if (json.currentToken() != JsonToken.START_OBJECT) {
            findings.add(Code.WRONG_TYPE, here(""), null, "an object", "对象");
        } else {
            members();
            if (json.nextToken() != null) {
                findings.add(Code.INVALID_JSON, here(null), null, "text after the end of the object");
            }
        }
    }

    private void members() throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Place nameAt = here("/" + name);
            json.nextToken();
            if (HEADING.contains(name)) {
                headingPlaces.put(name, here("/" + name));
                if (readable("/" + name, false) && json.currentToken() != JsonToken.VALUE_NULL) {
                    heading.put(name, json.getText());
                }
            } else if (name.equals("observations")) {
                observations();
            } else {
                findings.add(Code.UNKNOWN_FIELD, nameAt, name);
                json.skipChildren();
            }
        }
    }

    private void observations() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            findings.add(Code.WRONG_TYPE, here("/observations"), null, "an array", "数组");
            json.skipChildren();
            return;
        }
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            observation("/observations/" + index);
        }
    }

    private void observation(String pointer) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            findings.add(Code.WRONG_TYPE, here(pointer), null, "an object", "对象");
            json.skipChildren();
            return;
        }
        Place start = here(pointer);
        int before = findings.errors();
        Map<Attribute, String> texts = new EnumMap<>(Attribute.class);
        Map<Attribute, Place> places = new EnumMap<>(Attribute.class);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            Place nameAt = here(pointer + "/" + name);
            json.nextToken();
            Optional<Attribute> attribute = Attribute.ofJson(name);
            if (attribute.isEmpty()) {
                findings.add(Code.UNKNOWN_FIELD, nameAt, name);
                json.skipChildren();
                continue;
            }
            places.put(attribute.get(), here(pointer + "/" + name));
            if (readable(pointer + "/" + name, attribute.get() == Attribute.VALUE)) {
                texts.put(attribute.get(), json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
            } else {
                texts.put(attribute.get(), null);
            }
        }
        if (!places.containsKey(Attribute.VALUE)) {
            findings.add(Code.REQUIRED, Place.json(start.line(), start.column(), pointer + "/value"), null);
        }
        assembly.observe(
                texts,
                attribute -> places.getOrDefault(
                        attribute, Place.json(start.line(), start.column(), pointer + "/" + attribute.json())),
                findings.errors() == before);
    }

    private boolean readable(String pointer, boolean number) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL || (number ? token.isNumeric() : token == JsonToken.VALUE_STRING)) {
            return true;
        }
        findings.add(
                Code.WRONG_TYPE,
                here(pointer),
                shown(),
                number ? "a number or null" : "a string",
                number ? "数字或 null" : "字符串");
        json.skipChildren();
        return false;
    }

    private String shown() throws IOException {
        return json.currentToken().isScalarValue() ? json.getText() : null;
    }

    private Place headingPlace(String name) {
        return headingPlaces.getOrDefault(name, Place.field("/" + name));
    }

    private Place here(String pointer) {
        return StrictJson.place(json.currentTokenLocation(), pointer);
    }
}
