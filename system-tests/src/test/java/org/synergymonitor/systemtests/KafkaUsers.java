package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What the manifests of Kafka's operator say, as Kafka itself is told. */
final class KafkaUsers {
    private static final Path MANIFESTS = Path.of("..", "deploy", "kubernetes", "components", "strimzi");
    private static final Map<String, ResourceType> TYPES = Map.of(
            "topic", ResourceType.TOPIC, "group", ResourceType.GROUP, "transactionalId", ResourceType.TRANSACTIONAL_ID);
    private static final Map<String, PatternType> PATTERNS =
            Map.of("literal", PatternType.LITERAL, "prefix", PatternType.PREFIXED);

    private KafkaUsers() {}

    static List<String> names() throws IOException {
        return documents("kafka-users.yaml").stream()
                .map(it -> it.at("/metadata/name").asText())
                .toList();
    }

    static List<AclBinding> rights() throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        for (JsonNode user : documents("kafka-users.yaml")) {
            for (JsonNode acl : user.at("/spec/authorization/acls")) {
                JsonNode resource = acl.get("resource");
                ResourcePattern pattern = new ResourcePattern(
                        TYPES.get(resource.get("type").asText()),
                        resource.get("name").asText(),
                        PATTERNS.get(resource.get("patternType").asText()));
                for (JsonNode operation : acl.get("operations")) {
                    rights.add(new AclBinding(
                            pattern,
                            new AccessControlEntry(
                                    "User:" + user.at("/metadata/name").asText(),
                                    "*",
                                    AclOperation.fromString(operation.asText()),
                                    AclPermissionType.ALLOW)));
                }
            }
        }
        return rights;
    }

    /** With one replica, as one broker can hold. */
    static List<NewTopic> topics() throws IOException {
        return documents("kafka-topics.yaml").stream()
                .map(it -> {
                    Map<String, String> config = new HashMap<>();
                    it.at("/spec/config")
                            .properties()
                            .forEach(entry ->
                                    config.put(entry.getKey(), entry.getValue().asText()));
                    config.put("min.insync.replicas", "1");
                    return new NewTopic(
                                    it.at("/metadata/name").asText(),
                                    it.at("/spec/partitions").asInt(),
                                    (short) 1)
                            .configs(config);
                })
                .toList();
    }

    private static List<JsonNode> documents(String file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> documents = yaml.readerFor(JsonNode.class)
                .readValues(MANIFESTS.resolve(file).toFile())) {
            return documents.readAll();
        }
    }
}
