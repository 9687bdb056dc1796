package org.synergymonitor.fuzzing.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes another body of one: a value of another type or size, a field less or more, text that is no JSON any more. */
record JsonMutation(Values values) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 5_000;

    String of(String text) {
        String mutated = text;
        try {
            JsonNode tree = JSON.readTree(text);
            for (int left = values.random().nextInt(3); left > 0 && tree instanceof ContainerNode<?>; left--) {
                mutate(tree);
            }
            mutated = JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            // text that is no JSON is spoiled as it is
        }
        return values.random().nextInt(5) == 0 ? spoiled(mutated) : mutated;
    }

    /** Spoils a text of any format. */
    String spoiled(String text) {
        int at = values.random().nextInt(text.length() + 1);
        return switch (values.random().nextInt(9)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + values.hostile() + text.substring(at);
            case 2 -> text + text;
            case 3 -> "[".repeat(DEEP) + text;
            case 4 -> text.replaceFirst("\\{", "{\"id\":1,\"id\":2,");
            case 5 -> text.replaceFirst(":\\s*[^,{\\[]+", ":NaN");
            case 6 -> "\uFEFF" + text;
            case 7 -> "";
            default -> text.substring(0, at) + "\u0000" + text.substring(at);
        };
    }

    private void mutate(JsonNode tree) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(tree, containers);
        ContainerNode<?> container = values.pick(containers);
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || values.random().nextInt(8) == 0 ? values.hostile() : values.pick(names);
            if (values.random().nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value());
            }
        } else if (container instanceof ArrayNode array) {
            if (!array.isEmpty() && values.random().nextBoolean()) {
                array.add(array.get(values.random().nextInt(array.size())));
            } else {
                array.add(value());
            }
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            container.forEach(it -> collect(it, containers));
        }
    }

    private JsonNode value() {
        return switch (values.random().nextInt(11)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.numberNode(-1);
            case 3 -> NODES.numberNode(Long.MAX_VALUE);
            case 4 -> NODES.numberNode(new BigDecimal("1e400"));
            case 5 -> NODES.numberNode(new BigDecimal("1e-400"));
            case 6 -> NODES.arrayNode();
            case 7 -> NODES.objectNode();
            case 8 -> NODES.textNode(values.hostile());
            case 9 -> NODES.textNode(values.any(""));
            default -> NODES.arrayNode().add(NODES.objectNode().put("id", "a"));
        };
    }
}
