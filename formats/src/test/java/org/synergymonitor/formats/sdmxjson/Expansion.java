package org.synergymonitor.formats.sdmxjson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Dimensions and measures of the observations of a message, by the rules of the field guide and without the reader. */
final class Expansion {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode dimensions;
    private final List<JsonNode> measures;
    private final List<JsonNode> measured;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private Expansion(JsonNode structure) {
        dimensions = structure.path("dimensions");
        measures = structure.has("measures")
                ? list(structure.path("measures").path("observation"))
                : List.of(JSON.createObjectNode().put("id", "OBS_VALUE"));
        measured = new ArrayList<>(measures);
        measured.addAll(list(structure.path("attributes").path("observation")));
    }

    static List<Map<String, String>> of(String message) throws JsonProcessingException {
        JsonNode root = JSON.readTree(message);
        JsonNode data = root.has("data") ? root.path("data") : root;
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode dataSet : data.path("dataSets")) {
            JsonNode structures = data.path("structures");
            Expansion expansion = new Expansion(
                    data.has("structure")
                            ? data.path("structure")
                            : structures.path(dataSet.path("structure").asInt()));
            dataSet.path("series").properties().forEach(series -> series.getValue()
                    .path("observations")
                    .properties()
                    .forEach(it -> expansion.add(series.getKey() + ":" + it.getKey(), it.getValue())));
            dataSet.path("observations").properties().forEach(it -> expansion.add(it.getKey(), it.getValue()));
            rows.addAll(expansion.rows);
        }
        return rows;
    }

    private void add(String key, JsonNode cells) {
        List<JsonNode> named = list(dimensions.path("series"));
        named.addAll(list(dimensions.path("observation")));
        String[] indexes = key.split(":", -1);
        Map<String, Optional<String>> row = new HashMap<>();
        dimensions.path("dataSet").forEach(it -> row.put(it.path("id").asText(), value(it, 0)));
        for (int i = 0; i < named.size() && indexes.length == named.size(); i++) {
            row.put(named.get(i).path("id").asText(), value(named.get(i), Integer.parseInt(indexes[i])));
        }
        boolean found = indexes.length == named.size() && row.values().stream().allMatch(Optional::isPresent);
        for (int i = 0; i < Math.min(cells.size(), measured.size()); i++) {
            JsonNode concept = measured.get(i);
            boolean index = concept.has("values") && cells.get(i).isInt();
            found &= !index || concept.path("values").has(cells.get(i).asInt());
            if (i < measures.size() && !cells.get(i).isNull()) {
                row.put(
                        concept.path("id").asText(),
                        index ? value(concept, cells.get(i).asInt()) : text(cells.get(i)));
            }
        }
        if (found) {
            Map<String, String> observation = new HashMap<>();
            row.forEach((id, value) -> value.ifPresent(it -> observation.put(id, it)));
            rows.add(observation);
        }
    }

    private static Optional<String> value(JsonNode concept, int index) {
        JsonNode value = concept.path("values").path(index);
        return text(value.has("id") ? value.path("id") : value.path("value"));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
