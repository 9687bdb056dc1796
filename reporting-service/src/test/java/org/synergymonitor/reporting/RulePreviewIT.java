package org.synergymonitor.reporting;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.SynergyMeasured;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RulePreviewIT {
    private static final String CHAINED = """
            {"id":"chained","condition":{"type":"degree","series":"chained"}}""";

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
    void theDefaultRuleGivesExactlyTheTransitionsThatHappened() {
        // Given
        List<SynergyMeasured> history = written("replayed");

        // When
        JsonPath preview = preview("replayed", CHAINED).jsonPath();

        // Then
        List<String> happened = history.stream()
                .flatMap(it -> it.transitions().stream())
                .filter(it -> it.transition().rule().equals("chained"))
                .map(AlertTransitioned::id)
                .toList();
        assertThat(preview.getList("transitions.id", String.class)).isNotEmpty().isEqualTo(happened);
        assertThat(preview.getList("transitions"))
                .isEqualTo(get("/api/v1/systems/replayed/alerts")
                        .jsonPath()
                        .getList("alerts.findAll { it.transition.rule == 'chained' }"));
        assertThat(preview.getInt("revisions")).isEqualTo(history.size());
        assertThat(preview.getString("rule.severity")).isEqualTo("warning");
    }

    @Test
    void aRuleThatWasNeverInForceSaysWhatItWouldHaveSaidAndNothingIsStored() {
        // Given
        written("supposed");

        // When
        JsonPath preview = preview("supposed", """
                {"id":"cluster-fell","condition":{"type":"order-degree","series":"chained","subsystem":"cluster"}}""").jsonPath();

        // Then
        assertThat(preview.getList("transitions.transition.rule")).isNotEmpty().containsOnly("cluster-fell");
        assertThat(get("/api/v1/systems/supposed/alerts").jsonPath().getList("alerts.transition.rule"))
                .doesNotContain("cluster-fell");
    }

    @Test
    void everythingThatIsWrongWithARuleIsSaidAtOnce() {
        // Given
        written("ruled");

        // When
        Response refused = preview("ruled", """
                {"id":"a b","condition":{"type":"order-degree","series":"weekly","subsystem":"nowhere"}}""");

        // Then
        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", is(List.of("INVALID_IDENTIFIER", "UNKNOWN_SUBSYSTEM", "INVALID_CHOICE")))
                .body("errors.field", is(List.of("/rule/id", "/rule/condition/subsystem", "/rule/condition/series")));
        preview("nobody", CHAINED).then().statusCode(404).body("errors[0].code", is("SYSTEM_NOT_FOUND"));
        post("{\"system\":").then().statusCode(400).body("errors[0].code", is("INVALID_JSON"));
        post("{}").then().statusCode(422).body("errors.field", is(List.of("/system", "/rule")));
    }

    private List<SynergyMeasured> written(String id) {
        SampleSystem system = new SampleSystem(id);
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.release(2022, 7, 22, 9, 9)));
        history.add(system.measured(system.release(2023, 8, 25, 5, 2)));
        log.writeStored(system, history);
        return history;
    }

    private static Response preview(String system, String rule) {
        return post("{\"system\":\"" + system + "\",\"rule\":" + rule + "}");
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/alert-rules/preview");
    }
}
