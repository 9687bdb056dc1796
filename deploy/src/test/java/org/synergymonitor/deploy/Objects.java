package org.synergymonitor.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import static org.synergymonitor.deploy.ApiSchemas.elements;

/** Objects that were rendered together. */
record Objects(List<JsonNode> all) {
    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** @return how messages call it */
    static String title(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    Stream<JsonNode> ofKind(String kind) {
        return all.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    Optional<JsonNode> find(String kind, String name) {
        return ofKind(kind).filter(object -> name(object).equals(name)).findAny();
    }

    /** @return what makes pods */
    List<JsonNode> workloads() {
        return Stream.concat(ofKind("StatefulSet"), ofKind("Deployment")).toList();
    }

    /** @return whether the labels of a pod are those that a selector asks for */
    static boolean selects(JsonNode matchLabels, JsonNode workload) {
        JsonNode labels = workload.at("/spec/template/metadata/labels");
        return !matchLabels.isEmpty()
                && matchLabels.properties().stream()
                        .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    /** @return each Secret and ConfigMap that somebody needs, as {@code kind name}, with the keys that are asked for */
    Map<String, Set<String>> references() {
        Map<String, Set<String>> references = new TreeMap<>();
        all.forEach(object -> collect(object, references));
        return references;
    }

    private static void collect(JsonNode node, Map<String, Set<String>> references) {
        reference(node, "secretKeyRef", "Secret", "name", references);
        reference(node, "configMapKeyRef", "ConfigMap", "name", references);
        reference(node, "secretRef", "Secret", "name", references);
        reference(node, "configMapRef", "ConfigMap", "name", references);
        reference(node, "secret", "Secret", "secretName", references);
        reference(node, "configMap", "ConfigMap", "name", references);
        reference(node, "certificateKeySecretRef", "Secret", "name", references);
        reference(node, "caConfigMapRef", "ConfigMap", "name", references);
        reference(node, "passwordSecretRef", "Secret", "name", references);
        if (node.path("hosts").isArray() && node.has("secretName")) {
            references.computeIfAbsent("Secret " + node.path("secretName").asText(), name -> new TreeSet<>());
        }
        node.forEach(child -> collect(child, references));
    }

    private static void reference(
            JsonNode node, String field, String kind, String nameField, Map<String, Set<String>> references) {
        JsonNode reference = node.path(field);
        if (reference.has(nameField)) {
            Set<String> keys = references.computeIfAbsent(
                    kind + " " + reference.path(nameField).asText(), name -> new TreeSet<>());
            if (reference.has("key")) {
                keys.add(reference.path("key").asText());
            }
            elements(reference.path("items"))
                    .map(item -> item.path("key").asText())
                    .forEach(keys::add);
        }
    }

    /** @return the Secrets that operators will make of custom resources, as {@code kind name} */
    Set<String> secretsByOperators() {
        Set<String> secrets = new TreeSet<>();
        ofKind("KafkaUser").forEach(user -> secrets.add("Secret " + name(user)));
        ofKind("Kafka").forEach(kafka -> secrets.add("Secret " + name(kafka) + "-cluster-ca-cert"));
        ofKind("MongoDBCommunity")
                .flatMap(mongodb -> elements(mongodb.at("/spec/users")))
                .forEach(user -> secrets.add(
                        "Secret " + user.path("connectionStringSecretName").asText()));
        return secrets;
    }
}
