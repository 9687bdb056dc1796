package org.synergymonitor.reporting;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.measurement.Contribution;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.VariantSigns;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExplanationIT {
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
    void newestDegreeIsExplainedByNameAndUnit() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("explained").history();
        log.write(history);
        SnapshotsIT.awaitRevision("explained", 6);
        SynergyMeasured newest = history.get(5);
        SynergyDegree degree = newest.measurement().newest(Base.CHAINED).orElseThrow();
        VariantSigns signs = newest.robustness().orElseThrow().chained().get(3).variants();

        // When
        JsonPath explanation = get("/api/v1/systems/explained/explanation").jsonPath(DOUBLES);

        // Then
        assertThat(explanation.getString("period")).isEqualTo("2022");
        assertThat(explanation.getString("base")).isEqualTo("2021");
        assertThat(explanation.getDouble("value")).isEqualTo(degree.value()).isNegative();
        assertThat(explanation.getList("cause")).containsExactly("cluster");
        assertThat(explanation.getString("status")).isEqualTo("A");
        assertThat(explanation.getList("contributions.indicator"))
                .isEqualTo(degree.contributions().stream()
                        .map(Contribution::indicator)
                        .toList());
        for (int i = 0; i < 4; i++) {
            String contribution = "contributions[" + i + "].";
            assertThat(explanation.getString(contribution + "names.zh"))
                    .isEqualTo(degree.contributions().get(i).indicator());
            assertThat(explanation.getString(contribution + "unit")).isEqualTo("1");
            assertThat(explanation.getDouble(contribution + "weight")
                            * (explanation.getDouble(contribution + "orderParameter")
                                    - explanation.getDouble(contribution + "orderParameterBase")))
                    .isEqualTo(explanation.getDouble(contribution + "contribution"))
                    .isEqualTo(degree.contributions().get(i).value());
        }
        assertThat(explanation.getDouble("contributions.find { it.indicator == 'b1' }.base"))
                .isEqualTo(9);
        assertThat(explanation.getDouble("contributions.find { it.indicator == 'b1' }.value"))
                .isEqualTo(7);
        assertThat(explanation.getInt("robustness.variants.negative")).isEqualTo(signs.negative());
        assertThat(explanation.getString("summary.en"))
                .startsWith("The synergy degree of 2022 against 2021 is −0.")
                .contains("cluster fell by 0.", "trade rose by 0.")
                .endsWith("of " + signs.admissible() + " admissible variants.");
        assertThat(explanation.getString("summary.zh")).contains("cluster下降", signs.negative() + " 个为负");
    }

    @Test
    void obstaclesOfASubsystemAddUpToWhatItLacks() {
        // Given
        log.write(new SampleSystem("held-back").history());
        SnapshotsIT.awaitRevision("held-back", 6);

        // When
        JsonPath explanation = get("/api/v1/systems/held-back/explanation?period=2021&series=fixed")
                .jsonPath(DOUBLES);

        // Then
        for (int j = 0; j < 2; j++) {
            double sum = explanation.getList("subsystems[" + j + "].obstacles.value", Double.class).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(sum).isCloseTo(1 - explanation.getDouble("subsystems[" + j + "].orderDegree"), within(1e-12));
        }
    }

    @Test
    void preliminaryDegreeIsExplainedByTheIndicatorsPresent() {
        // Given
        SampleSystem system = new SampleSystem("early");
        log.write(system.history());
        log.write(system.measured(system.release(2023, 8, 25, 6)));
        SnapshotsIT.awaitRevision("early", 7);

        // When
        JsonPath explanation = get("/api/v1/systems/early/explanation").jsonPath(DOUBLES);

        // Then
        assertThat(explanation.getBoolean("preliminary")).isTrue();
        assertThat(explanation.getList("contributions.indicator", String.class))
                .containsExactlyInAnyOrder("a1", "a2", "b1");
        assertThat(explanation.getDouble("contributions.find { it.indicator == 'b1' }.weight"))
                .isEqualTo(1);
        assertThat(explanation.getDouble("contributions.find { it.indicator == 'b1' }.contribution"))
                .isEqualTo(explanation.getDouble("subsystems[1].delta"));
        assertThat(explanation.getMap("robustness")).isNull();
    }

    @Test
    void contributionsComeAsCsv() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("tabled").history();
        log.write(history);
        SnapshotsIT.awaitRevision("tabled", 6);

        // When
        String csv = given().accept("text/csv")
                .get("/api/v1/systems/tabled/explanation?period=2022")
                .asString();

        // Then
        Contribution greatest = history.get(5)
                .measurement()
                .newest(Base.CHAINED)
                .orElseThrow()
                .contributions()
                .get(0);
        assertThat(csv.lines().findFirst())
                .hasValue("indicator,name_zh,name_en,subsystem,unit,base,value,e_base,e,weight,contribution");
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .startsWith(greatest.indicator() + ",")
                .endsWith("," + greatest.value());
    }

    @Test
    void aPeriodWithoutADegreeAndASeriesThatIsNoneAreNamed() {
        log.write(new SampleSystem("unexplained").history());
        SnapshotsIT.awaitRevision("unexplained", 6);

        given().get("/api/v1/systems/unexplained/explanation?period=2018")
                .then()
                .statusCode(404)
                .body("errors[0].code", is("NO_DEGREE"))
                .body("errors[0].value", is("2018"));
        given().get("/api/v1/systems/unexplained/explanation?series=both")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("series"));
        given().get("/api/v1/systems/unexplained/explanation?period=soon")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("period"));
    }

    @Test
    void revisionSaysWhatItDid() {
        // Given
        SampleSystem system = new SampleSystem("revised");
        log.write(system.history());
        log.write(system.measured(system.release(2019, 2, 14, 6, 8)));
        SnapshotsIT.awaitRevision("revised", 7);

        // When
        JsonPath changes = get("/api/v1/systems/revised/snapshots/7/changes").jsonPath(DOUBLES);

        // Then
        assertThat(changes.getList("revised.change.indicator")).containsExactly("b2");
        assertThat(changes.getString("revised[0].unit")).isEqualTo("1");
        assertThat(changes.getDouble("revised[0].change.before")).isEqualTo(5);
        assertThat(changes.getDouble("revised[0].change.after")).isEqualTo(8);
        assertThat(changes.getDouble("revised[0].change.relative")).isEqualTo(0.6);
        assertThat(changes.getList("degrees.period")).contains("2019");
        assertThat(changes.getDouble("degrees[0].data")
                        + changes.getDouble("degrees[0].limits")
                        + changes.getDouble("degrees[0].weights")
                        + changes.getDouble("degrees[0].method")
                        + changes.getDouble("degrees[0].remainder"))
                .isCloseTo(
                        changes.getDouble("degrees[0].after") - changes.getDouble("degrees[0].before"), within(1e-12));
        assertThat(changes.getString("summary.en"))
                .startsWith(
                        "NBS ANNUAL 2020-03-01: values revised 1, published for the first time 0; synergy degrees changed ");
    }
}
