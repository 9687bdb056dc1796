package org.synergymonitor.contracts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A sample with one field broken. */
record Mutation(Sample sample, JsonPointer field, String what, JsonNode broken) {
    /** Every field of every object left out. */
    static List<Mutation> withoutAField(Sample sample) throws IOException {
        List<Mutation> mutations = new ArrayList<>();
        for (JsonPointer field : fields(sample.tree())) {
            JsonNode broken = sample.tree();
            ((ObjectNode) broken.at(field.head())).remove(field.last().getMatchingProperty());
            mutations.add(new Mutation(sample, field, "left out", broken));
        }
        return mutations;
    }

    /** Every field of every object of a type that nothing but a flag has, and every flag an empty list. */
    static List<Mutation> ofAnotherType(Sample sample) throws IOException {
        List<Mutation> mutations = new ArrayList<>();
        for (JsonPointer field : fields(sample.tree())) {
            JsonNode broken = sample.tree();
            ObjectNode parent = (ObjectNode) broken.at(field.head());
            String name = field.last().getMatchingProperty();
            JsonNode other =
                    parent.get(name).isBoolean() ? new ArrayNode(Schemas.JSON.getNodeFactory()) : BooleanNode.TRUE;
            parent.set(name, other);
            mutations.add(new Mutation(sample, field, "of another type", broken));
        }
        return mutations;
    }

    /** @return the path of the field, with * for every place in a list */
    String path() {
        return field.toString().replaceAll("/[0-9]+(?=/)", "/*");
    }

    boolean refused() {
        return !Schemas.errors(sample.name(), broken).isEmpty();
    }

    @Override
    public String toString() {
        return sample + field.toString() + " " + what;
    }

    private static List<JsonPointer> fields(JsonNode tree) {
        List<JsonPointer> fields = new ArrayList<>();
        collect(tree, JsonPointer.empty(), fields);
        return fields;
    }

    private static void collect(JsonNode node, JsonPointer here, List<JsonPointer> fields) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonPointer there = here.appendProperty(field.getKey());
            fields.add(there);
            collect(field.getValue(), there, fields);
        }
        if (node.isArray() && !node.isEmpty()) {
            collect(node.get(0), here.appendIndex(0), fields);
        }
    }
}
