package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.StrictJson;

/** What a JSON text is, told by the first names in it that tell. */
public enum JsonMessageKind {
    /** The project's own form of a release. */
    RELEASE,
    SDMX_JSON_1,
    SDMX_JSON_2,
    NEITHER;

    private static final Set<String> OF_RELEASE = Set.of("agency", "dataflow", "releasedAt", "observations");
    private static final Set<String> OF_SDMX_JSON = Set.of("$schema", "meta", "errors");
    private static final Set<String> OF_SDMX_JSON_1 = Set.of("header", "structure", "dataSets");

    /** @return NEITHER too if it is not JSON as far as it was read */
    public static JsonMessageKind of(Content content) throws IOException {
        JsonFactory factory = StrictJson.unboundedObjects(content.limits());
        try (JsonParser json = factory.createParser(content.text())) {
            return json.nextToken() == JsonToken.START_OBJECT ? ofObject(json) : NEITHER;
        } catch (JsonProcessingException e) {
            return NEITHER;
        }
    }

    private static JsonMessageKind ofObject(JsonParser json) throws IOException {
        boolean sdmx = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (OF_RELEASE.contains(name)) {
                return RELEASE;
            }
            if (OF_SDMX_JSON_1.contains(name)) {
                return SDMX_JSON_1;
            }
            if (json.nextToken() == JsonToken.START_OBJECT && name.equals("data")) {
                return ofData(json);
            }
            sdmx |= OF_SDMX_JSON.contains(name);
            json.skipChildren();
        }
        return sdmx ? SDMX_JSON_2 : NEITHER;
    }

    private static JsonMessageKind ofData(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals("structure")) {
                return SDMX_JSON_1;
            }
            if (json.currentName().equals("structures")) {
                return SDMX_JSON_2;
            }
            json.nextToken();
            json.skipChildren();
        }
        return SDMX_JSON_2;
    }
}
