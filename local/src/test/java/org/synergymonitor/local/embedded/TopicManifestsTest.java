package org.synergymonitor.local.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A cluster and Compose have the topics that one machine has. */
class TopicManifestsTest {
    private static final Path DEPLOY = Path.of("..", "deploy");

    /** What only one machine needs, since it has no replica. */
    private static final String ONE_MACHINE = "flush.messages";

    @TempDir
    private Path directory;

    @Test
    void clusterHasTheTopicsOfOneMachineWithReplicas() throws IOException {
        List<String> clustered = new ArrayList<>();
        try (MappingIterator<JsonNode> manifests = new YAMLMapper()
                .readerFor(JsonNode.class)
                .readValues(DEPLOY.resolve("kubernetes/components/strimzi/kafka-topics.yaml")
                        .toFile())) {
            manifests.forEachRemaining(it -> clustered.add(described(it)));
        }

        assertThat(clustered)
                .containsExactlyInAnyOrderElementsOf(provisioned(Map.of("min.insync.replicas", "2"), ", 3 replicas"));
    }

    @Test
    void composeHasTheTopicsOfOneMachine() throws IOException, InterruptedException {
        Path tool = Files.writeString(directory.resolve("tool"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        String script = Files.readString(DEPLOY.resolve("compose/topics.sh"))
                .replace("/opt/kafka/bin/kafka-topics.sh", tool.toString());
        Process bash = new ProcessBuilder(
                        "bash",
                        Files.writeString(directory.resolve("topics.sh"), script)
                                .toString(),
                        "broker:9092")
                .redirectErrorStream(true)
                .start();

        List<String> created = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(TopicManifestsTest::described)
                .toList();

        assertThat(bash.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(created).containsExactlyInAnyOrderElementsOf(provisioned(Map.of(), ""));
    }

    private static List<String> provisioned(Map<String, String> more, String suffix) {
        return TopicProvisioning.topics().stream()
                .map(it -> {
                    Map<String, String> config = new TreeMap<>(it.configs());
                    config.remove(ONE_MACHINE);
                    config.putAll(more);
                    return it.name() + ", " + it.numPartitions() + " partitions, " + config + suffix;
                })
                .toList();
    }

    private static String described(JsonNode manifest) {
        Map<String, String> config = new TreeMap<>();
        manifest.at("/spec/config")
                .properties()
                .forEach(it -> config.put(it.getKey(), it.getValue().asText()));
        return manifest.at("/metadata/name").asText() + ", "
                + manifest.at("/spec/partitions").asInt() + " partitions, " + config + ", "
                + manifest.at("/spec/replicas").asInt() + " replicas";
    }

    private static String described(String call) {
        String[] words = call.split(" ", -1);
        Map<String, String> config = new TreeMap<>();
        String name = "";
        String partitions = "";
        for (int i = 0; i + 1 < words.length; i++) {
            switch (words[i]) {
                case "--topic" -> name = words[i + 1];
                case "--partitions" -> partitions = words[i + 1];
                case "--config" ->
                    config.put(words[i + 1].split("=", 2)[0], words[i + 1].split("=", 2)[1]);
                default -> {}
            }
        }
        return name + ", " + partitions + " partitions, " + config;
    }
}
