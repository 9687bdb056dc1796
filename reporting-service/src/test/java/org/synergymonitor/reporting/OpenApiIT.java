package org.synergymonitor.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document says enough to be used without asking. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiIT {
    @Test
    void everyOperationIsDescribedWithItsParametersAnswersAndProblems() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asByteArray());
        List<String> gaps = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("responses")) {
                        gaps.addAll(gaps(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue()));
                    }
                }));

        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.get("paths")).hasSizeGreaterThan(25);
        assertThat(gaps).isEmpty();
    }

    private static List<String> gaps(String name, JsonNode operation) {
        List<String> gaps = new ArrayList<>();
        if (operation.path("summary").asText().isEmpty()) {
            gaps.add(name + " has no summary");
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("description").asText().isEmpty()) {
                gaps.add(name + ": parameter " + parameter.path("name").asText() + " has no description");
            }
        }
        JsonNode responses = operation.get("responses");
        for (String status : new String[] {"400", "404", "503"}) {
            if (!responses.at("/" + status + "/content").has("application/problem+json")) {
                gaps.add(name + " does not say what " + status + " looks like");
            }
        }
        JsonNode json = responses.at("/200/content/application~1json");
        if (name.startsWith("GET") && !json.isMissingNode() && !json.has("example")) {
            gaps.add(name + " has no example");
        }
        return gaps;
    }
}
