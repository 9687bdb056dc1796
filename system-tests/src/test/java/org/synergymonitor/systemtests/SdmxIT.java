package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The SDMX answers are what others read, and what ingestion reads itself. */
@Tag("full")
class SdmxIT {
    private static final Path NODE = Path.of("src", "test", "node");
    private static final String DATA = "/sdmx/v2/data/dataflow/SM/SYNERGY/1.0/A.CN.china";
    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.1.0";
    private static final ObjectMapper JSON_MAPPER = new ObjectMapper();
    private static final String JSON = "application/vnd.sdmx.data+json;version=2.0.0";

    @TempDir
    Path data;

    private final Stack stack = Dashboard.running().stack();

    @Test
    void bothFormsAreOneReleaseForIngestion() {
        // Given
        byte[] csv = answer(CSV).asByteArray();
        byte[] json = answer(JSON).asByteArray();

        // When
        Response first = publish(CSV, csv);
        Response second = publish(JSON, json);

        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(202);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        assertThat(second.jsonPath().getString("releaseId"))
                .isEqualTo(first.jsonPath().getString("releaseId"));
        assertThat(first.jsonPath().getInt("observations"))
                .isEqualTo(
                        new String(csv, StandardCharsets.UTF_8).lines().toList().size() - 1);
    }

    @Test
    void anIndependentReaderFindsTheSameNumbers() throws IOException, InterruptedException {
        // Given
        for (String file : new String[] {"package.json", "package-lock.json", "read-sdmx.js"}) {
            Files.copy(NODE.resolve("sdmx").resolve(file), data.resolve(file));
        }
        assertThat(run("npm", "ci", "--no-audit", "--no-fund")).isZero();

        // When
        assertThat(run(
                        "node",
                        "read-sdmx.js",
                        stack.reporting(DATA + "?dimensionAtObservation=TIME_PERIOD")
                                .toString()))
                .as("%s", data)
                .isZero();

        // Then
        JsonNode read = JSON_MAPPER.readTree(data.resolve("read.json").toFile());
        List<JsonNode> measured = new ArrayList<>();
        for (JsonNode row : JSON_MAPPER
                .readTree(given().get(stack.reporting("/api/v1/systems/china/series"))
                        .asByteArray())
                .get("periods")) {
            if (!row.get("chained").isNull()) {
                measured.add(row);
            }
        }
        assertThat(read.get("name").asText()).isEqualTo("Synergy degree");
        assertThat(read.get("chained")).hasSize(measured.size()).hasSizeGreaterThan(5);
        for (int i = 0; i < measured.size(); i++) {
            assertThat(read.get("chained").get(i).asDouble())
                    .isEqualTo(measured.get(i).get("chained").asDouble());
            assertThat(read.get("periods").get(i).asText())
                    .isEqualTo(measured.get(i).get("period").asText());
        }
    }

    private Response answer(String form) {
        return given().accept(form)
                .get(stack.reporting(DATA))
                .then()
                .statusCode(200)
                .contentType(form)
                .extract()
                .response();
    }

    private Response publish(String form, byte[] message) {
        return given().contentType(form)
                .queryParam("releasedAt", "2026-11-01T09:30:00+08:00")
                .body(message)
                .post(stack.ingestion("/api/v1/releases"));
    }

    private int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start()
                .waitFor();
    }
}
