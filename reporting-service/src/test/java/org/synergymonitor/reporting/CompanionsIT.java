package org.synergymonitor.reporting;

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
import org.synergymonitor.model.companion.CouplingCoordination;
import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.BandSet.Measure;
import org.synergymonitor.model.definition.Names;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CompanionsIT {
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(NumberReturnType.DOUBLE);
    private static final BandSet SIGN = set("sign", Measure.U, band(-1, "背离", "Apart"), band(0, "协同", "Together"));
    private static final BandSet STAGES = set(
            "stages",
            Measure.D,
            band(0, "起步", "Start"),
            band(0.4, "发展", "Development"),
            band(0.6, "拓展", "Expansion"),
            band(0.8, "成熟", "Maturity"));

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
    void everyCompletePeriodHasItsCouplingAndItsBands() {
        // Given
        SampleSystem system = new SampleSystem("companions");
        log.write(system.defined(SIGN, STAGES));
        List<SynergyMeasured> history = system.history();
        log.write(history);
        SnapshotsIT.awaitRevision("companions", 6);
        awaitDefinition("companions");

        // When
        JsonPath companions = get("/api/v1/systems/companions/companions").jsonPath(DOUBLES);

        // Then
        double[] u = history.get(5).measurement().subsystems().stream()
                .mapToDouble(it -> it.orderDegrees().last())
                .toArray();
        CouplingCoordination newest = CouplingCoordination.of(u);
        assertThat(companions.getInt("revision")).isEqualTo(6);
        assertThat(companions.getList("bandSets.id")).containsExactly("sign", "stages");
        assertThat(companions.getList("periods.period")).containsExactly("2018", "2019", "2020", "2021", "2022");
        assertThat(companions.getMap("periods[0].couplingCoordination"))
                .isEqualTo(Map.of("status", "ZERO_ORDER", "development", 0.0));
        assertThat(companions.getDouble("periods[4].couplingCoordination.coupling"))
                .isEqualTo(newest.coupling().orElseThrow());
        assertThat(companions.getDouble("periods[4].couplingCoordination.coordination"))
                .isEqualTo(newest.coordination().orElseThrow());
        assertThat(companions.getList("periods[0].bands")).isEmpty();
        assertThat(companions.getList("periods[4].bands.bandSet")).containsExactly("sign", "sign", "stages");
        assertThat(companions.getString("periods[4].bands[1].series")).isEqualTo("chained");
        assertThat(companions.getString("periods[4].bands[1].band.names.zh")).isEqualTo("背离");
        assertThat(companions.getString("periods[4].bands[2].band.names.en"))
                .isEqualTo(
                        STAGES.band(newest.coordination().orElseThrow()).names().en());
    }

    @Test
    void newBandSetsHoldAtOnceAndWithoutARevision() {
        // Given
        SampleSystem system = new SampleSystem("banded");
        log.write(system.history());
        SnapshotsIT.awaitRevision("banded", 6);
        String before = get("/api/v1/systems/banded/companions").header("ETag");
        given().header("If-None-Match", before)
                .get("/api/v1/systems/banded/companions")
                .then()
                .statusCode(304);

        // When
        log.write(system.defined(SIGN));
        awaitDefinition("banded");

        // Then
        given().header("If-None-Match", before)
                .get("/api/v1/systems/banded/companions")
                .then()
                .statusCode(200)
                .body("revision", is(6))
                .body("bandSets.id", is(List.of("sign")))
                .body("periods[4].bands.band.names.en", is(List.of("Together", "Apart")));
    }

    @Test
    void anUnknownSystemIsAProblem() {
        get("/api/v1/systems/nobody/companions")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("errors[0].code", is("SYSTEM_NOT_FOUND"));
    }

    private static void awaitDefinition(String system) {
        await().until(() -> get("/api/v1/systems/" + system).path("definition.bandSets[0].id") != null);
    }

    private static BandSet set(String id, Measure measure, Band... bands) {
        return new BandSet(id, "1", new Names(id, id), measure, List.of(bands));
    }

    private static Band band(double from, String zh, String en) {
        return new Band(from, new Names(zh, en));
    }
}
