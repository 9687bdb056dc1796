package org.synergymonitor.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;

/** Tells what a cluster would have against an object, and every field that it would drop without a word. */
final class ApiSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Check> OF_KUBERNETES = Map.of(
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
            "networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement);

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private ApiSchemas() {}

    /** @return nothing if the object is as its kind is described */
    static List<String> violations(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        Check check = OF_KUBERNETES.get(kind);
        return check != null ? violations(check, object) : violationsOfCustom(kind, object);
    }

    private static List<String> violations(Check check, JsonNode json) {
        try {
            check.check(JsonParser.parseString(json.toString()));
            return List.of();
        } catch (IOException | IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> violationsOfCustom(String kind, JsonNode object) {
        String file = "/schemas/" + kind.replace('/', '_').replace(' ', '_') + ".json";
        try (InputStream in = ApiSchemas.class.getResourceAsStream(file)) {
            if (in == null) {
                return List.of("no schema of " + kind + ": put it into " + file);
            }
            return Stream.concat(
                            REGISTRY.getSchema(closed(JSON.readTree(in))).validate(object).stream()
                                    .map(Object::toString),
                            violationsOfEmbedded(object))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of a MongoDBCommunity leaves to Kubernetes: parts of a StatefulSet. */
    private static Stream<String> violationsOfEmbedded(JsonNode object) {
        JsonNode statefulSet = object.at("/spec/statefulSet/spec");
        JsonNode pod = statefulSet.at("/template/spec");
        return Stream.concat(
                pod.isMissingNode() ? Stream.empty() : violations(V1PodSpec::validateJsonElement, pod).stream(),
                elements(statefulSet.path("volumeClaimTemplates"))
                        .flatMap(claim -> violations(V1PersistentVolumeClaim::validateJsonElement, claim).stream()));
    }

    /** A cluster prunes what is not described, unless the description says otherwise. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()
                && object.path("type").asText().equals("object")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ApiSchemas::closed);
        return schema;
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private interface Check {
        void check(JsonElement json) throws IOException;
    }
}
