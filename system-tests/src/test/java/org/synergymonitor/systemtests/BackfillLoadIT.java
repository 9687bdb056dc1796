package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.systemtests.BackfillTerminal.Shown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** 300,000 observations of 300 areas, a system each, from the terminal to the snapshots. */
@Tag("load")
class BackfillLoadIT {
    private static final int AREAS = 300;
    private static final int OBSERVATIONS = 300_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private final List<PlannedSystem> systems = IntStream.range(0, AREAS)
            .mapToObj(number -> PlannedSystem.backfilled(number, 100))
            .toList();
    private Stack stack;
    private ReleaseClient client;

    @BeforeEach
    void startTheStack() {
        stack = new Stack(data);
        stack.startAll();
        client = new ReleaseClient(stack);
        systems.forEach(client::define);
    }

    @AfterEach
    void stopTheStack() {
        stack.close();
    }

    @Test
    void aBackfillOfAllAreasShowsItsProgressAndEndsInTheSnapshotsOfTheModel() throws Exception {
        Path archive = ReleaseArchive.write(data.resolve("areas.zip"), systems);
        LoadFigures figures = LoadFigures.begin(stack);

        try (BackfillTerminal terminal =
                BackfillTerminal.send(archive, stack.ingestion(""), data.resolve("screen.txt"))) {
            List<JsonNode> looks = followed(terminal);
            figures.accepted();
            awaitTheLastSnapshot();
            figures.measured();

            movesForward(looks);
            movesForward(terminal);
        }
        System.out.println(figures.line(OBSERVATIONS));
        Outcome outcome = Outcome.of(stack, client);
        assertThat(outcome.releases())
                .hasSize(AREAS)
                .allSatisfy((system, ids) -> assertThat(ids).as(system).hasSize(1));
        outcome.isUndisturbed(systems);
    }

    /** Looks until the backfill is at its end. */
    private List<JsonNode> followed(BackfillTerminal terminal) {
        await("the terminal names the backfill")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(terminal::hasBegun);
        String path = "/api/v1/backfills/" + terminal.backfill();
        List<JsonNode> looks = new ArrayList<>();
        await("the backfill ends")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    looks.add(look(path));
                    return !last(looks).get("state").asText().equals("RUNNING");
                });
        return looks;
    }

    private void awaitTheLastSnapshot() {
        List<PlannedSystem> waiting = new ArrayList<>(systems);
        await("the snapshots of all areas are served")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    waiting.removeIf(client::hasFinalSnapshot);
                    return waiting.isEmpty();
                });
    }

    private JsonNode look(String path) throws IOException {
        return JSON.readTree(given().get(stack.ingestion(path))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static void movesForward(List<JsonNode> looks) {
        assertThat(looks).extracting(it -> it.at("/files/done").asInt()).isSorted();
        assertThat(looks).extracting(it -> it.at("/files/accepted").asInt()).isSorted();
        assertThat(looks).extracting(it -> it.get("observations").asInt()).isSorted();
        assertThat(looks).allSatisfy(it -> assertThat(it.get("observations").asInt())
                .isEqualTo(it.at("/files/accepted").asInt() * (OBSERVATIONS / AREAS)));

        List<JsonNode> underWay = looks.stream()
                .filter(it -> it.get("state").asText().equals("RUNNING"))
                .filter(it -> it.at("/files/done").asInt() > 0)
                .toList();
        assertThat(underWay).hasSizeGreaterThan(10).allSatisfy(it -> {
            assertThat(it.at("/pace/observations").asDouble()).isPositive();
            assertThat(it.path("secondsLeft").isNumber()).isTrue();
        });
        assertThat(last(underWay).get("secondsLeft").asInt())
                .isLessThan(underWay.get(0).get("secondsLeft").asInt());

        JsonNode end = last(looks);
        assertThat(end.get("state").asText()).isEqualTo("DONE");
        assertThat(end.get("files").toString())
                .isEqualTo("{\"total\":300,\"done\":300,\"accepted\":300,\"repeated\":0,\"rejected\":0}");
        assertThat(end.get("observations").asInt()).isEqualTo(OBSERVATIONS);
        assertThat(end.get("rejections")).isEmpty();
    }

    private static void movesForward(BackfillTerminal terminal) throws InterruptedException {
        assertThat(terminal.exitCode()).isZero();
        List<Shown> shown = terminal.shown();
        assertThat(shown).extracting(Shown::done).isSorted();
        assertThat(shown)
                .filteredOn(it -> it.done() > 0 && it.done() < AREAS)
                .hasSizeGreaterThan(10)
                .allSatisfy(it -> {
                    assertThat(it.total()).isEqualTo(AREAS);
                    assertThat(it.pace()).isPositive();
                    assertThat(it.left()).matches("\\d+:\\d\\d");
                });
        assertThat(last(shown).accepted()).isEqualTo(AREAS);
        assertThat(last(shown).left()).isEqualTo("0:00");
        assertThat(terminal.text()).containsPattern("观测 observations +300,000");
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
