package org.synergymonitor.reporting;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.weighting.WeightedIndicator;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProvenanceIT {
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(NumberReturnType.DOUBLE);

    Backends backends;

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
    void theReleasesBehindANumberAreListedWithWhatEachSupplies() {
        // Given
        SampleSystem system = new SampleSystem("proved");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.vintage(OffsetDateTime.parse("2023-06-01T00:00:00Z"), 2018, 1, 11, 5, 3)));
        history.add(system.measured(system.vintage(OffsetDateTime.parse("2023-07-01T00:00:00Z"), 2019, 3)));
        history.add(system.measured(system.withdrawn("r6")));
        log.writeStored(system, history);
        SynergyMeasured newest = history.get(8);

        // When
        JsonPath proof = get("/api/v1/systems/proved/snapshots/9/provenance").jsonPath(DOUBLES);

        // Then
        assertThat(proof.getString("digest")).isEqualTo(newest.measurement().digest());
        assertThat(proof.getInt("sequence")).isEqualTo(9);
        assertThat(proof.getString("method.aggregation")).isEqualTo("linear");
        assertThat(proof.getList("releases.release")).containsExactly("r3", "r4", "r5", "r7", "r8");
        assertThat(proof.getMap("releases[0]"))
                .containsEntry("agency", "NBS")
                .containsEntry("dataflow", "ANNUAL")
                .containsEntry("releasedAt", "2020-03-01T09:30:00+08:00");
        assertThat(proof.getString("releases[0].provenance.sourceUri"))
                .isEqualTo("https://statistics.example/annual.csv");
        assertThat(proof.getList("releases[0].cells.indicator")).containsExactly("a2", "b1", "b2");
        assertThat(proof.getList("releases[4].cells"))
                .isEqualTo(List.of(Map.of("indicator", "a1", "period", "2019", "value", 3.0, "status", "A")));
        WeightedIndicator weighed =
                newest.panel().subsystems().get(0).indicators().get(0);
        assertThat(proof.getDouble("weighing[0].indicators[0].weight")).isEqualTo(weighed.weight());
        assertThat(proof.getDouble("weighing[0].indicators[0].limits.upper"))
                .isEqualTo(weighed.limits().upper());
        get("/api/v1/systems/proved/snapshots/4/provenance")
                .then()
                .body("releases.release", is(List.of("r2", "r3", "r4")))
                .body("releases[0].cells.value", is(List.of(1.0f, 10.0f, 5.0f, 2.0f)));
    }

    @Test
    void aSnapshotThatDoesNotExistHasNoProvenance() {
        get("/api/v1/systems/none/snapshots/1/provenance").then().statusCode(404);
        get("/api/v1/systems/none/snapshots/x/provenance").then().statusCode(400);
    }
}
