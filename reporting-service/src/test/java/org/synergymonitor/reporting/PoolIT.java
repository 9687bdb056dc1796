package org.synergymonitor.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.pool.AreaPanel;
import org.synergymonitor.model.pool.PeriodDispersion;
import org.synergymonitor.model.pool.Pool;
import org.synergymonitor.model.pool.Pooling;
import org.synergymonitor.model.pool.Ranking;
import org.synergymonitor.model.pool.Standing;
import org.synergymonitor.model.weighting.WeightedIndicator;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.synergymonitor.reporting.Eventually.await;

/** Each test has indicators of its own, so that no other test's systems are in its pool. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PoolIT {
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(NumberReturnType.DOUBLE);
    private static final double[][] LEVELS = {{0, 0, 0, 0}, {10, -2, 3, 1}, {-3, 4, 8, 2}};

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
    void theAreasThatMeasureAlikeAreRankedUnderPooledLimitsAndWeights() {
        // Given
        List<SampleSystem> areas = written("ranked", "r1");
        written("other", "r2");

        // When
        JsonPath pool = get("/api/v1/systems/ranked-1/pool").jsonPath(DOUBLES);

        // Then
        Pool expected = pool(areas);
        Ranking ranking = Ranking.at(expected, Period.parse("2021"));
        assertThat(pool.getList("areas.system")).containsExactly("ranked-0", "ranked-1", "ranked-2", "ranked-young");
        assertThat(pool.getList("areas.referenceArea")).containsExactly("AREA-0", "AREA-1", "AREA-2", "AREA-3");
        assertThat(pool.getList("areas.status"))
                .containsExactly("MEASURED", "MEASURED", "MEASURED", "INSUFFICIENT_PERIODS");
        WeightedIndicator first = expected.subsystems().get(0).indicators().get(0);
        assertThat(pool.getDouble("subsystems[0].indicators[0].weight")).isEqualTo(first.weight());
        assertThat(pool.getDouble("subsystems[0].indicators[0].limits.upper"))
                .isEqualTo(first.limits().upper());
        assertThat(pool.getString("ranking.period")).isEqualTo("2021");
        assertThat(pool.getList("ranking.fixed.system")).isEqualTo(systems(ranking.fixed()));
        assertThat(pool.getList("ranking.fixed.rank"))
                .isEqualTo(ranking.fixed().stream().map(Standing::rank).toList());
        assertThat(pool.getList("ranking.orderDegrees.trade.value"))
                .isEqualTo(ranking.orderDegrees().get("trade").stream()
                        .map(Standing::value)
                        .toList());
        assertThat(pool.getList("dispersion.period")).containsExactly("2018", "2019", "2020", "2021");
        assertThat(pool.getDouble("dispersion[3].chained.mean"))
                .isEqualTo(PeriodDispersion.of(ranking).chained().orElseThrow().mean());
        assertThat(pool.getMap("dispersion[0]")).doesNotContainKey("fixed");
    }

    @Test
    void anotherPeriodCanBeAskedForAndAnUnknownOneCannot() {
        // Given
        List<SampleSystem> areas = written("periods", "p1");
        String url = "/api/v1/systems/periods-0/pool?period=";

        // When
        JsonPath pool = get(url + "2019").jsonPath(DOUBLES);

        // Then
        assertThat(pool.getList("ranking.chained.system"))
                .isEqualTo(systems(Ranking.at(pool(areas), Period.parse("2019")).chained()));
        get(url + "1990")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].code", is("PERIOD_NOT_POOLED"));
        get(url + "soon").then().statusCode(400).body("errors[0].field", is("period"));
    }

    @Test
    void aWithdrawalAndARetirementMakeAnotherPool() {
        // Given
        List<SampleSystem> areas = written("moving", "m1");
        String before = get("/api/v1/systems/moving-0/pool").header("ETag");
        given().header("If-None-Match", before)
                .get("/api/v1/systems/moving-0/pool")
                .then()
                .statusCode(304);

        // When
        log.write(new ReleaseWithdrawn(
                "moving-1",
                6,
                SampleSystem.EPOCH.plusSeconds(21600),
                "r5",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        log.write(areas.get(2).retired());
        awaitSequence("moving-1", 6);
        awaitSequence("moving-2", 6);

        // Then
        given().header("If-None-Match", before)
                .get("/api/v1/systems/moving-0/pool")
                .then()
                .statusCode(200)
                .body("areas.system", not(hasItem("moving-2")))
                .body("areas[1].periods", is(List.of("2018", "2019", "2020")));
        get("/api/v1/systems/moving-2/pool").then().statusCode(422).body("errors[0].code", is("SYSTEM_RETIRED"));
    }

    @Test
    void anUnknownSystemIsAProblem() {
        get("/api/v1/systems/nobody/pool").then().statusCode(404).body("errors[0].code", is("SYSTEM_NOT_FOUND"));
    }

    /** @return the areas with four complete years; one more has two */
    private List<SampleSystem> written(String id, String indicatorPrefix) {
        List<SampleSystem> areas = new ArrayList<>();
        for (int area = 0; area < LEVELS.length; area++) {
            double[] level = LEVELS[area];
            SampleSystem system = new SampleSystem(id + "-" + area, "AREA-" + area, indicatorPrefix);
            log.write(system.defined());
            log.write(system.release(2018, 1 + level[0], 10 + level[1], 5 + level[2], 2 + level[3]));
            log.write(system.release(2019, 2 + level[0], 14 + level[1], 6 + level[2], 5 + level[3]));
            log.write(system.release(2020, 4 + level[0], 15 + level[1], 8 + level[2], 6 + level[3] * level[3]));
            log.write(system.release(2021, 5 + level[0], 19 + 2 * level[1], 9 + level[2], 9 + level[3]));
            areas.add(system);
        }
        SampleSystem young = new SampleSystem(id + "-young", "AREA-3", indicatorPrefix);
        log.write(young.defined());
        log.write(young.release(2020, 100, 100, 100, 100));
        log.write(young.release(2021, 200, 200, 200, 200));
        awaitSequence(id + "-young", 3);
        areas.forEach(system -> awaitSequence(system.definition().id(), 5));
        return areas;
    }

    private static Pool pool(List<SampleSystem> areas) {
        List<AreaPanel> panels = areas.stream()
                .map(area -> AreaPanel.of(area.definition(), area.panel()))
                .toList();
        return Pooling.pool(areas.get(0).definition(), panels);
    }

    private static List<String> systems(List<Standing> standings) {
        return standings.stream().map(Standing::system).toList();
    }

    private static void awaitSequence(String system, int sequence) {
        await().until(() -> Integer.valueOf(sequence)
                .equals(get("/api/v1/systems/" + system).path("sequence")));
    }
}
