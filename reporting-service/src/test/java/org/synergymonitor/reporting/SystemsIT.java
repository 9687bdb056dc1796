package org.synergymonitor.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SystemsIT {
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(NumberReturnType.DOUBLE);

    Backends backends;

    @Inject
    MongoDatabase database;

    private LogWriter log;

    @BeforeEach
    void openLog() {
        log = new LogWriter(backends.bootstrapServers());
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void theListShowsWhereEachSystemStands() {
        // Given
        SampleSystem system = new SampleSystem("listed");
        List<SynergyMeasured> history = system.history();
        SynergyMeasured newest = history.get(5);

        // When
        log.write(new SampleSystem("listed").defined());
        log.write(history);
        SnapshotsIT.awaitRevision("listed", 6);
        awaitSequence("listed", 1);

        // Then
        JsonPath listed = get("/api/v1/systems").jsonPath(DOUBLES).setRootPath("systems.find { it.id == 'listed' }");
        assertThat(listed.getString("names.zh")).isEqualTo("样本");
        assertThat(listed.getBoolean("retired")).isFalse();
        assertThat(listed.getInt("revision")).isEqualTo(6);
        assertThat(listed.getString("recordedAt")).isEqualTo("2024-01-01T06:00:00.000000500Z");
        assertThat(listed.getString("fixed.period")).isEqualTo("2022");
        assertThat(listed.getDouble("chained.value"))
                .isEqualTo(newest.measurement().chained().get(3).value());
        assertThat(listed.getList("openAlerts.series")).contains("chained");
        assertThat(listed.getList("openAlerts.period")).containsOnly("2022");
    }

    @Test
    void aSystemShowsTheDefinitionInForceAndThatItIsRetired() {
        // Given
        SampleSystem system = new SampleSystem("leaving");
        log.write(system.defined());
        log.write(system.release(2020, 1, 2, 3, 4));

        // When
        log.write(system.retired());

        // Then
        awaitSequence("leaving", 3);
        get("/api/v1/systems/leaving")
                .then()
                .statusCode(200)
                .body("retired", is(true))
                .body("definition.subsystems.id", is(List.of("trade", "cluster")))
                .body("links.latest", is("/api/v1/systems/leaving/snapshots/latest"));
        get("/api/v1/systems/leaving/snapshots/latest")
                .then()
                .statusCode(404)
                .body("errors[0].code", is("SNAPSHOT_NOT_FOUND"));
        log.write(system.defined());
        awaitSequence("leaving", 4);
        get("/api/v1/systems/leaving").then().body("retired", is(false));
    }

    @Test
    void everyVersionOfACellIsKeptOnce() {
        // Given
        SampleSystem system = new SampleSystem("celled");
        List<SystemEvent> events = new ArrayList<>();
        events.add(system.defined());
        events.add(system.release(2020, 1, 2, 3, 4));
        events.add(system.release(2020, 1.5));
        events.add(new ReleaseWithdrawn(
                "celled",
                4,
                SampleSystem.EPOCH,
                "r3",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        // When
        events.forEach(log::write);
        events.forEach(log::write);

        // Then
        awaitSequence("celled", 4);
        List<Document> cells = database.getCollection("cells")
                .find(Filters.eq("system", "celled"))
                .sort(new Document("sequence", 1))
                .into(new ArrayList<>());
        assertThat(cells)
                .extracting(cell -> cell.getString("event"))
                .containsExactly("ReleasePublished", "ReleasePublished", "ReleaseWithdrawn");
        assertThat(cells.get(1).getString("release")).isEqualTo("r3");
        assertThat(cells.get(1).getString("releasedAt")).isEqualTo("2021-03-01T01:30:00.000000000Z");
        assertThat(cells.get(1).getList("versions", Document.class))
                .containsExactly(new Document(Map.of("indicator", "a1", "period", "2020"))
                        .append("value", 1.5)
                        .append("status", "A"));
    }

    @Test
    void theAlertsAreServedOldestFirst() {
        // Given
        SampleSystem system = new SampleSystem("alerted");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.release(2023, 9, 30, 12, 12)));

        // When
        log.write(history);
        SnapshotsIT.awaitRevision("alerted", 7);

        // Then
        List<String> expected = history.stream()
                .flatMap(it -> it.transitions().stream())
                .map(it -> it.id())
                .toList();
        JsonPath alerts = get("/api/v1/systems/alerted/alerts").jsonPath();
        assertThat(alerts.getString("system")).isEqualTo("alerted");
        assertThat(alerts.getList("alerts.id", String.class)).isEqualTo(expected);
        assertThat(alerts.getList("alerts.transition.kind")).contains("OPENED", "RESOLVED");
        assertThat(new String(EventCodec.encode(history.get(5).transitions().get(0)), StandardCharsets.UTF_8))
                .isSubstringOf(get("/api/v1/systems/alerted/alerts").asString());
        assertThat(get("/api/v1/systems").jsonPath().getList("systems.find { it.id == 'alerted' }.openAlerts"))
                .isEmpty();
    }

    @Test
    void theNewestUOfEverySystemIsAGauge() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("gauged").history();

        // When
        log.write(history);

        // Then
        double expected = history.get(5).measurement().chained().get(3).value();
        await().until(() -> Metrics.value("synergy_degree{base=\"chained\",system=\"gauged\"}") == expected);
        assertThat(Metrics.value("synergy_last_recorded_timestamp_seconds{topic=\"synergy-snapshots\"}"))
                .isCloseTo(SampleSystem.EPOCH.toEpochMilli() / 1000.0, within(1e6));
    }

    static void awaitSequence(String system, int sequence) {
        await().until(() -> Integer.valueOf(sequence)
                .equals(get("/api/v1/systems/" + system).path("sequence")));
    }
}
