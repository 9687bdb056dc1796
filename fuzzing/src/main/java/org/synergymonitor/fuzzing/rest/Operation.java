package org.synergymonitor.fuzzing.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation as an OpenAPI document describes it.
 *
 * @param statuses that it says it may answer with
 * @param bodyTypes media types of its body, none if it takes none
 */
record Operation(String method, String path, List<Parameter> parameters, Set<String> statuses, List<String> bodyTypes) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in) {}

    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(it -> METHODS.contains(it.getKey()))
                .forEach(it -> operations.add(of(path.getKey(), it.getKey(), path.getValue(), it.getValue()))));
        return operations;
    }

    private static Operation of(String path, String method, JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode of : List.of(item, operation)) {
            of.path("parameters")
                    .forEach(it -> parameters.add(new Parameter(
                            it.path("name").asText(), it.path("in").asText())));
        }
        Set<String> statuses = new TreeSet<>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        List<String> types = new ArrayList<>();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, statuses, types);
    }

    boolean takesBody() {
        return method.equals("PUT") || method.equals("POST") || method.equals("PATCH");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
