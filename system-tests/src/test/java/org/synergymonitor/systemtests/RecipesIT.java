package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The code of the recipes, as their pages print it, gives the numbers. */
@Tag("full")
class RecipesIT {
    private static final Path RECIPES = Path.of("..", "docs", "recipes");

    @TempDir
    Path directory;

    private final Stack stack = Dashboard.running().stack();

    @Test
    void python() throws Exception {
        runs("python.md", "python", "synergy.py", "python3");
    }

    @Test
    void r() throws Exception {
        runs("r.md", "r", "synergy.R", "Rscript");
    }

    @Test
    void java() throws Exception {
        runs("java.md", "java", "Synergy.java", "java", "-cp", System.getProperty("java.class.path"));
    }

    private void runs(String page, String language, String file, String... command) throws Exception {
        // Given
        String text = Files.readString(RECIPES.resolve(page));
        String fence = "```" + language + "\n";
        int begin = text.indexOf(fence) + fence.length();
        Files.writeString(directory.resolve(file), text.substring(begin, text.indexOf("```", begin)));
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of(file, stack.reporting("").toString(), "guangzhou"));

        // When
        Process process = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("errors").toFile())
                .start();

        // Then
        assertThat(process.waitFor())
                .as(Files.readString(directory.resolve("errors")))
                .isZero();
        List<String> lines = Files.readAllLines(directory.resolve("out"));
        List<JsonNode> expected = measured();
        assertThat(lines).hasSameSizeAs(expected).hasSizeGreaterThan(10);
        for (int i = 0; i < lines.size(); i++) {
            int comma = lines.get(i).indexOf(',');
            assertThat(lines.get(i).substring(0, comma))
                    .isEqualTo(expected.get(i).get("period").asText());
            assertThat(Double.parseDouble(lines.get(i).substring(comma + 1)))
                    .isEqualTo(expected.get(i).get("chained").asDouble());
        }
    }

    private List<JsonNode> measured() throws IOException {
        List<JsonNode> measured = new ArrayList<>();
        for (JsonNode row : new ObjectMapper()
                .readTree(given().get(stack.reporting("/api/v1/systems/guangzhou/series"))
                        .asByteArray())
                .get("periods")) {
            if (!row.get("chained").isNull()) {
                measured.add(row);
            }
        }
        return measured;
    }
}
