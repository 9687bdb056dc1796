package org.synergymonitor.systemtests;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.contracts.Topics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** Michigan 1970–1986 through HTTP, all services as processes on the embedded default. */
class MichiganIT {
    private static final double TOLERANCE = 1e-12;
    private static final Path ORACLES = Path.of("..", "model", "src", "test", "resources", "oracles");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    private static Stack stack;

    @BeforeAll
    static void startTheStack() {
        stack = new Stack(data);
        stack.startAll();
    }

    @AfterAll
    static void stopTheStack() {
        stack.close();
    }

    @Test
    void everyReleaseGivesItsReferenceValuesAndTheKnownAlerts() throws IOException {
        JsonNode michigan = michigan();
        JsonNode expected = read("michigan-by-release.json").get("releases");
        define("michigan", michigan);

        for (int year = 0; year < 17; year++) {
            publish("MI-michigan", michigan, year).then().statusCode(202);
            JsonNode snapshot = snapshot("michigan", 2 + year);
            if (year >= 2) {
                agrees(snapshot, expected.get(year - 2));
            }
        }

        assertThat(transitions("michigan"))
                .containsExactlyInAnyOrder(
                        "chained OPENED 1974",
                        "chained RESOLVED 1976",
                        "chained OPENED 1979",
                        "fixed OPENED 1982",
                        "fixed RESOLVED 1983");

        anyOrderTwiceOverEndsInTheSameDigest(michigan, digest(snapshot("michigan", 18)));
        everySnapshotFollowsFromTheLog();
    }

    @Test
    void theTraceOfARequestReachesTheSnapshot() throws IOException {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        define("traced", michigan());

        given().contentType("text/csv")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .queryParam("agency", "MUNNELL")
                .queryParam("dataflow", "traced")
                .queryParam("releasedAt", "1971-03-01T09:00:00-05:00")
                .body("ref_area,indicator,time_period,value\nMI-traced,hwy,1970,17924.92\n")
                .post(stack.ingestion("/api/v1/releases"))
                .then()
                .statusCode(202);
        snapshot("traced", 2);

        List<String> parents = TopicReader.read(stack.bootstrapServers(), Topics.SYNERGY_SNAPSHOTS).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals("traced"))
                .map(record -> record.headers().lastHeader("traceparent"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
        assertThat(parents).hasSize(2);
        assertThat(parents.get(1)).startsWith("00-" + trace).doesNotContain("00f067aa0ba902b7");
    }

    private void anyOrderTwiceOverEndsInTheSameDigest(JsonNode michigan, String digest) throws IOException {
        define("shuffled", michigan);
        List<Integer> years =
                new ArrayList<>(IntStream.range(0, 34).map(i -> i % 17).boxed().toList());
        Collections.shuffle(years, new Random(1970));

        List<Integer> statuses = new ArrayList<>();
        for (int year : years) {
            statuses.add(publish("MI-shuffled", michigan, year).statusCode());
        }

        assertThat(Collections.frequency(statuses, 202)).isEqualTo(17);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(17);
        assertThat(digest(snapshot("shuffled", 18))).isEqualTo(digest);
    }

    private static void everySnapshotFollowsFromTheLog() throws IOException {
        Recomputation recomputation = Recomputation.of(stack);

        assertThat(recomputation.exitCode()).as(recomputation.text()).isZero();
    }

    private static void define(String id, JsonNode michigan) {
        given().contentType("application/json")
                .body(definition(id, michigan).toString())
                .put(stack.ingestion("/api/v1/systems/" + id))
                .then()
                .statusCode(201);
    }

    private static Response publish(String area, JsonNode michigan, int year) {
        String period = michigan.get("periods").get(year).asText();
        StringBuilder csv = new StringBuilder("ref_area,indicator,time_period,value\n");
        michigan.get("inputs").properties().forEach(series -> csv.append(area)
                .append(',')
                .append(series.getKey())
                .append(',')
                .append(period)
                .append(',')
                .append(series.getValue().get(year).asText())
                .append('\n'));
        return given().contentType("text/csv")
                .queryParam("agency", "MUNNELL")
                .queryParam("dataflow", area)
                .queryParam("releasedAt", (Integer.parseInt(period) + 1) + "-03-01T09:00:00-05:00")
                .body(csv.toString())
                .post(stack.ingestion("/api/v1/releases"));
    }

    private static JsonNode snapshot(String system, int revision) throws IOException {
        URI uri = stack.reporting("/api/v1/systems/" + system + "/snapshots/" + revision);
        await("revision " + revision + " of " + system)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> given().get(uri).statusCode() == 200);
        return JSON.readTree(given().get(uri).asByteArray());
    }

    private static List<String> transitions(String system) throws IOException {
        JsonNode alerts = JSON.readTree(given().get(stack.reporting("/api/v1/systems/" + system + "/alerts"))
                        .asByteArray())
                .get("alerts");
        return StreamSupport.stream(alerts.spliterator(), false)
                .map(alert -> alert.get("transition"))
                .map(it -> it.get("series").asText() + " " + it.get("kind").asText() + " "
                        + it.get("period").asText())
                .toList();
    }

    private static void agrees(JsonNode snapshot, JsonNode expected) {
        JsonNode panel = snapshot.get("panel");
        assertThat(texts(panel.get("periods"))).isEqualTo(texts(expected.get("periods")));
        for (int j = 0; j < panel.get("subsystems").size(); j++) {
            JsonNode subsystem = panel.get("subsystems").get(j);
            String id = subsystem.get("id").asText();
            close(
                    numbers(subsystem.get("indicators"), "weight"),
                    expected.get("weights").get(id));
            close(
                    numbers(snapshot.get("measurement").get("subsystems").get(j).get("orderDegrees")),
                    expected.get("order_linear").get(id));
        }
        close(numbers(snapshot.get("measurement").get("fixed"), "value"), expected.get("U_fixed_base"));
        close(numbers(snapshot.get("measurement").get("chained"), "value"), expected.get("U_chained"));
    }

    private static String digest(JsonNode snapshot) {
        return snapshot.get("measurement").get("digest").asText();
    }

    private static void close(double[] actual, JsonNode expected) {
        assertThat(actual).containsExactly(numbers(expected), within(TOLERANCE));
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(number -> Double.parseDouble(number.asText()))
                .toArray();
    }

    private static double[] numbers(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(element -> element.get(field).asDouble())
                .toArray();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode michigan() throws IOException {
        return StreamSupport.stream(read("synergy-reference.json").get("cases").spliterator(), false)
                .filter(it -> it.get("name").asText().equals("Produc-MICHIGAN-minmax"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(ORACLES.resolve(file).toFile());
    }

    private static JsonNode definition(String id, JsonNode michigan) {
        List<Object> subsystems = new ArrayList<>();
        michigan.get("subsystems").properties().forEach(subsystem -> {
            List<String> negative = texts(subsystem.getValue().get("negative"));
            List<Object> indicators = new ArrayList<>();
            for (String indicator : texts(subsystem.getValue().get("indicators"))) {
                indicators.add(Map.of(
                        "id",
                        indicator,
                        "names",
                        Map.of("zh", indicator, "en", indicator),
                        "unit",
                        "1",
                        "direction",
                        negative.contains(indicator) ? "negative" : "positive"));
            }
            subsystems.add(Map.of(
                    "id",
                    subsystem.getKey(),
                    "names",
                    Map.of("zh", subsystem.getKey(), "en", subsystem.getKey()),
                    "dimensions",
                    List.of(Map.of("id", "all", "names", Map.of("zh", "全部", "en", "All"), "indicators", indicators))));
        });
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("id", id);
        definition.put("names", Map.of("zh", "密歇根州", "en", "Michigan"));
        definition.put("referenceArea", "MI-" + id);
        definition.put("frequency", "A");
        definition.put("subsystems", subsystems);
        return JSON.valueToTree(definition);
    }
}
