package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.restassured.path.json.JsonPath;
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
                .isEqualTo(new String(csv).lines().toList().size() - 1);
    }

    @Test
    void anIndependentReaderFindsTheSameNumbers() throws IOException, InterruptedException {
        // Given
        for (String file : new String[] {"package.json", "package-lock.json", "read-sdmx.js"}) {
            Files.copy(NODE.resolve("sdmx").resolve(file), data.resolve(file));
        }
        Files.write(data.resolve("answer.json"), answer(JSON).asByteArray());
        assertThat(run("npm", "ci", "--no-audit", "--no-fund")).isZero();

        // When
        assertThat(run("node", "read-sdmx.js", "answer.json")).as("%s", data).isZero();

        // Then
        JsonPath read = JsonPath.from(data.resolve("read.json").toFile());
        JsonPath series =
                given().get(stack.reporting("/api/v1/systems/china/series")).jsonPath();
        List<Float> expected = series.getList("periods.findAll { it.chained != null }.chained");
        assertThat(read.getList("chained")).isEqualTo(expected).hasSizeGreaterThan(5);
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
