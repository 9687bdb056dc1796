package org.synergymonitor.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.deploy.ApiSchemas.elements;

/** {@code docker-compose config} accepts the file, and what it makes of it. */
@Tag("full")
class ComposeIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SERVICES =
            List.of("ingestion-service", "weighting-service", "synergy-service", "reporting-service");

    private static JsonNode services;

    @BeforeAll
    static void render() throws IOException, InterruptedException {
        Process compose = new ProcessBuilder("docker-compose", "config")
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .start();
        String rendered = new String(compose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compose.waitFor()).as(rendered).isZero();
        services = new YAMLMapper().readTree(rendered).get("services");
    }

    @Test
    void every_service_is_hardened_and_waits_for_what_it_needs() {
        assertThat(SERVICES).allSatisfy(name -> {
            JsonNode service = services.get(name);
            assertThat(service.get("read_only").asBoolean()).isTrue();
            assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
            assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
            assertThat(service.at("/healthcheck/test").toString()).contains("/q/health/ready");
            assertThat(service.has("mem_limit")).isTrue();
            assertThat(elements(service.get("depends_on"))
                            .map(it -> it.path("condition").asText()))
                    .isNotEmpty()
                    .allMatch(it -> it.equals("service_healthy") || it.equals("service_completed_successfully"));
        });
    }

    @Test
    void everything_is_pinned_and_published_to_this_machine_alone() {
        services.forEach(service -> {
            assertThat(service.get("image").asText()).matches(".+:[v0-9][^:/]*");
            assertThat(elements(service.path("ports")).map(JsonNode::asText))
                    .allMatch(it -> it.startsWith("127.0.0.1:"));
        });
    }

    @Test
    void topics_are_those_of_the_manifests() throws IOException {
        Map<String, Long> made = new TreeMap<>();
        Matcher line = Pattern.compile("(?m)^topic (\\S+) (?:(-1)|\\$\\(\\((\\d+) \\* days\\)\\))$")
                .matcher(Files.readString(PROJECT.resolve("deploy/compose/topics.sh")));
        while (line.find()) {
            made.put(line.group(1), line.group(2) == null ? Long.parseLong(line.group(3)) * 86_400_000 : -1);
        }
        Map<String, Long> described = new TreeMap<>();
        try (MappingIterator<JsonNode> topics = new YAMLMapper()
                .readerFor(JsonNode.class)
                .readValues(Kustomize.HOME
                        .resolve("components/strimzi/kafka-topics.yaml")
                        .toFile())) {
            topics.forEachRemaining(it -> described.put(
                    it.at("/metadata/name").asText(),
                    it.at("/spec/config/retention.ms").asLong()));
        }

        assertThat(made).isEqualTo(described).hasSize(8);
    }
}
