package org.synergymonitor.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MonitoringTest {
    private static final Path COMPONENT = Kustomize.HOME.resolve("components/monitoring");
    private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");
    private static final String RUNBOOKS =
            "https://github.com/synergymonitor/synergy-monitor/blob/main/docs/operations.md#";

    @Test
    void rules_of_the_operator_are_those_of_prometheus() throws IOException {
        JsonNode plain = new YAMLMapper().readTree(Files.readString(Path.of("monitoring", "synergy-rules.yaml")));
        JsonNode operators = new YAMLMapper().readTree(Files.readString(COMPONENT.resolve("prometheus-rule.yaml")));

        assertThat(operators.get("spec")).isEqualTo(plain);
    }

    @Test
    void every_alert_has_its_runbook() throws IOException {
        Set<String> headings;
        try (Stream<String> lines = Files.lines(OPERATIONS)) {
            headings = lines.filter(it -> it.startsWith("#"))
                    .map(it -> it.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
        List<String> without = new ArrayList<>();
        JsonNode rules = new YAMLMapper().readTree(Files.readString(COMPONENT.resolve("prometheus-rule.yaml")));
        for (JsonNode group : rules.at("/spec/groups")) {
            for (JsonNode rule : group.get("rules")) {
                String url = rule.at("/annotations/runbook_url").asText();
                if (!url.startsWith(RUNBOOKS) || !headings.contains(url.substring(RUNBOOKS.length()))) {
                    without.add(rule.get("alert").asText());
                }
            }
        }

        assertThat(rules.at("/spec/groups")).isNotEmpty();
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline", "model", "releases"})
    void dashboard_holds_together(String name) throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(Files.readString(COMPONENT.resolve("dashboards/" + name + ".json")));

        Set<Integer> ids = new HashSet<>();
        assertThat(dashboard.get("uid").asText()).isEqualTo("synergy-" + name);
        assertThat(dashboard.get("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(ids.add(panel.get("id").asInt())).as("an id of its own").isTrue();
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("description").asText()).isNotBlank();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            assertThat(panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
                    .isLessThanOrEqualTo(24);
            assertThat(panel.get("targets")).isNotEmpty();
        });
    }
}
