package org.synergymonitor.reporting.page.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.SystemDefinition;

/** Where two definitions differ: what carries an id is compared with what carries the same, wherever it stands. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(SystemDefinition before, SystemDefinition now) {
        Differences differences = new Differences();
        differences.compare("", tree(before), tree(now));
        return List.copyOf(differences.found);
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        if (before == null || now == null) {
            found.add(Difference.of(path, text(before), text(now)));
        } else if (before.isObject() && now.isObject()) {
            compare(path, fields(before), fields(now));
        } else if (before.isArray() && now.isArray()) {
            compareElements(path, elements(before), elements(now));
        } else if (!before.equals(now)) {
            found.add(Difference.of(path, text(before), text(now)));
        }
    }

    private void compareElements(String path, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        List<String> common = new ArrayList<>(before.keySet());
        common.retainAll(now.keySet());
        List<String> commonNow = new ArrayList<>(now.keySet());
        commonNow.retainAll(before.keySet());
        if (!common.equals(commonNow)) {
            found.add(new Difference(
                    Difference.Kind.REORDERED, path, String.join(", ", common), String.join(", ", commonNow)));
        }
        compare(path, before, now);
    }

    private void compare(String path, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(now.keySet());
        keys.forEach(key -> compare(path + "/" + key, before.get(key), now.get(key)));
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(it -> fields.put(it.getKey(), it.getValue()));
        return fields;
    }

    private static Map<String, JsonNode> elements(JsonNode array) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (int i = 0; i < array.size(); i++) {
            String id = array.get(i).path("id").asText("");
            elements.put(id.isEmpty() ? String.valueOf(i) : id, array.get(i));
        }
        return elements;
    }

    private static String text(JsonNode node) {
        return node == null ? null : node.isValueNode() ? node.asText() : node.toString();
    }

    private static JsonNode tree(SystemDefinition definition) {
        try {
            return EventCodec.decode(JsonNode.class, EventCodec.encode(definition));
        } catch (IOException e) {
            throw new UncheckedIOException("defect: a definition was written that cannot be read", e);
        }
    }
}
