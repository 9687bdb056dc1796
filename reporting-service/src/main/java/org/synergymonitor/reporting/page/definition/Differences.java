package org.synergymonitor.reporting.page.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.SystemDefinition;

/** Where two definitions differ, field by field; what has an id is told apart by it, not by its place. */
final class Differences {
    private Differences() {}

    static List<Difference> between(SystemDefinition before, SystemDefinition after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        TreeSet<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            if (!was.getOrDefault(path, "").equals(is.getOrDefault(path, ""))) {
                differences.add(new Difference(path, was.get(path), is.get(path)));
            }
        }
        return differences;
    }

    private static Map<String, String> fields(SystemDefinition definition) {
        Map<String, String> fields = new TreeMap<>();
        try {
            flatten("", EventCodec.decode(JsonNode.class, EventCodec.encode(definition)), fields);
        } catch (IOException e) {
            throw new UncheckedIOException("defect: a definition was written that cannot be read", e);
        }
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(it -> flatten(path + "/" + it.getKey(), it.getValue(), fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "/" + node.get(i).path("id").asText(String.valueOf(i)), node.get(i), fields);
            }
        } else {
            fields.put(path, node.asText());
        }
    }

    /**
     * A field that is another.
     *
     * @param before null if it was not there
     * @param after null if it is not there any more
     */
    record Difference(String path, String before, String after) {}
}
