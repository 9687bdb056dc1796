package org.synergymonitor.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.SynergyMeasurement;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PreviewIT {
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
    void thePresentDefinitionGivesExactlyTheStoredDigest() {
        // Given
        SampleSystem system = new SampleSystem("same");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.release(2020, 3, 16, 7, 8)));
        history.add(system.measured(system.release(2023, 8, 25, 9)));
        history.add(system.measured(system.withdrawn("r7")));
        log.writeStored(system, history);

        // When
        JsonPath preview = preview("same", json(system.definition())).jsonPath(DOUBLES);

        // Then
        assertThat(preview.getString("other.digest"))
                .isEqualTo(preview.getString("present.digest"))
                .isEqualTo(history.get(8).measurement().digest());
        assertThat(preview.getList("periods.other")).isEqualTo(preview.getList("periods.present"));
        assertThat(preview.getList("periods.difference.chained.findAll { it != null }"))
                .isNotEmpty()
                .containsOnly(0.0);
    }

    @Test
    void anotherDefinitionIsShownBesideThePresentOneAndNothingIsStored() {
        // Given
        SampleSystem system = new SampleSystem("tried");
        List<SynergyMeasured> history = system.history();
        log.writeStored(system, history);
        SystemDefinition other = with(
                system.definition(),
                new Method(
                        LimitsPolicy.EXPANDED,
                        0.1,
                        Aggregation.WEIGHTED_GEOMETRIC,
                        null,
                        null,
                        null,
                        null,
                        Optional.empty(),
                        0.3));

        // When
        JsonPath preview = preview("tried", json(other)).jsonPath(DOUBLES);

        // Then
        SynergyMeasured newest = history.get(5);
        double present = newest.measurement().fixed().get(3).value();
        Measurement expected = SynergyMeasurement.measure(other, system.weighted(other));
        assertThat(preview.getString("other.digest")).isEqualTo(expected.digest());
        assertThat(preview.getDouble("periods[4].present.fixed")).isEqualTo(present);
        assertThat(preview.getDouble("periods[4].other.fixed"))
                .isEqualTo(expected.fixed().get(3).value());
        assertThat(preview.getDouble("periods[4].difference.fixed"))
                .isEqualTo(expected.fixed().get(3).value() - present);
        assertThat(preview.getDouble("other.weights[0].indicators[0].weight"))
                .isEqualTo(system.weighted(other)
                        .subsystems()
                        .get(0)
                        .indicators()
                        .get(0)
                        .weight());
        get("/api/v1/systems/tried/snapshots").then().body("snapshots.size()", is(6));
        get("/api/v1/systems/tried").then().body("definition.method.limits", is("observed"));
    }

    @Test
    void whatNoReleaseTellsOfIsRefusedByName() {
        // Given
        SampleSystem system = new SampleSystem("unknown");
        log.writeStored(system, system.history());
        String definition = json(system.definition())
                .replace("\"a2\"", "\"x2\"")
                .replace("\"b1\"", "\"y1\"")
                .replace("\"CN\"", "\"US\"");

        // When
        preview("unknown", definition)
                // Then
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.value", hasItems("US", "x2", "y1"))
                .body("errors.code", hasItems("IMMUTABLE", "UNKNOWN_INDICATOR", "UNKNOWN_INDICATOR"))
                .body("errors.field", hasItems("/referenceArea", "/subsystems/0/dimensions/0/indicators/1/id"));
        preview("unknown", json(system.definition()).replace("\"unit\":\"1\"", "\"unit\":\"%\""))
                .then()
                .statusCode(422)
                .body("errors.code", is(List.of("UNIT_MISMATCH", "UNIT_MISMATCH", "UNIT_MISMATCH", "UNIT_MISMATCH")));
    }

    @Test
    void everythingThatIsWrongWithADefinitionIsSaidAtOnce() {
        // Given
        SampleSystem system = new SampleSystem("wrong");
        String definition =
                json(system.definition()).replace("\"observed\"", "\"guessed\"").replace("\"a2\"", "\"a1\"");

        // When
        preview("wrong", definition)
                // Then
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("INVALID_CHOICE", "DUPLICATE_ID"))
                .body("errors.field", hasItems("/method/limits", "/subsystems/0/dimensions/0/indicators/1/id"));
        preview("wrong", "{\"id\":").then().statusCode(400).body("errors[0].code", is("INVALID_JSON"));
        preview("wrong", " ".repeat(1_048_577)).then().statusCode(413).body("errors[0].code", is("BODY_TOO_LARGE"));
        preview("nobody", json(new SampleSystem("nobody").definition())).then().statusCode(404);
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/systems/wrong/preview")
                .then()
                .statusCode(415);
    }

    private static Response preview(String system, String definition) {
        return given().contentType("application/json").body(definition).post("/api/v1/systems/" + system + "/preview");
    }

    private static SystemDefinition with(SystemDefinition definition, Method method) {
        return new SystemDefinition(
                definition.id(),
                definition.names(),
                definition.referenceArea(),
                definition.frequency(),
                definition.subsystems(),
                method,
                definition.alerts());
    }

    private static String json(SystemDefinition definition) {
        return new String(EventCodec.encode(definition), StandardCharsets.UTF_8);
    }
}
