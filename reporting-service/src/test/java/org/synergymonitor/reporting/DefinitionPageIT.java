package org.synergymonitor.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Names;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DefinitionPageIT {
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
    void definitionIsReadInEitherLanguageWithItsMethodInWords() {
        // Given
        SampleSystem system = new SampleSystem("page-defined");
        log.writeStored(system, system.history());

        // When
        String english = page("/systems/page-defined/definition?lang=en");
        String chinese = page("/systems/page-defined/definition?lang=zh");

        // Then
        assertThat(english)
                .contains("<html lang=\"en\">", "Definition of Sample", "lang=\"zh-CN\">样本", "lang=\"en\">Sample")
                .contains("The smallest and the greatest value of the complete periods.")
                .contains("at least 30% of the weight of every subsystem")
                .contains("U (chained) falls below 0")
                .contains("<math", "/api/v1/systems/page-defined/snapshots/6")
                .contains("The definition names no bands.", "There is no other definition to compare with.")
                .doesNotContain("NOT_FOUND");
        assertThat(chinese)
                .contains("<html lang=\"zh-CN\">", "样本的定义", "完整时期中的最小值与最大值", "U（链式（上期为基））低于 0")
                .doesNotContain("The smallest");
        assertThat(given().get("/systems/page-defined/definition?figure=indicators&lang=en")
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("text/csv"))
                        .extract()
                        .asString()
                        .lines())
                .hasSize(5)
                .first()
                .asString()
                .isEqualTo("key,indicator,subsystem,dimension,zh,en,unit,direction,lower,upper,weight,mark");
    }

    @Test
    void whatChangedSinceAnEarlierDefinitionIsShownWithWhatItDidToU() {
        // Given
        SampleSystem system = new SampleSystem("page-narrowed");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        history.add(system.measured(system.narrowed()));
        log.writeStored(system, history);

        // When
        String page = page("/systems/page-narrowed/definition?lang=en&compare=1");

        // Then
        assertThat(page)
                .contains("1 difference from the definition of revision 1")
                .contains("/subsystems/trade/dimensions/trade-all/indicators/a2", "removed")
                .contains("Against the definition of revision 1 the sign of ")
                .contains("data-chart=\"lines\"")
                .contains("<option value=\"1\" selected>1 (");
        assertThat(csv("/systems/page-narrowed/definition?compare=1&figure=degrees&lang=en"))
                .hasSize(6)
                .element(2)
                .asString()
                .contains(number(history.get(6)), number(history.get(5)));
        assertThat(csv("/systems/page-narrowed/definition?compare=1&figure=changes&lang=en"))
                .hasSize(2);
    }

    @Test
    void aBandSetIsNoChangeOfWhatIsMeasured() {
        // Given
        SampleSystem system = new SampleSystem("page-banded");
        List<SynergyMeasured> history = new ArrayList<>(system.history());
        log.writeStored(system, history);
        log.write(system.defined(new BandSet(
                "usual",
                "1",
                new Names("通常", "Usual"),
                BandSet.Measure.U,
                List.of(new Band(-1, new Names("背离", "Apart")), new Band(0, new Names("协同", "Together"))))));

        // When
        String page = await().until(
                        () -> page("/systems/page-banded/definition?lang=en&compare=1"),
                        it -> it.contains("bands-usual"));

        // Then
        assertThat(page)
                .contains("Band set usual, version 1, of U", "lang=\"zh-CN\">背离")
                .contains("Nothing that is measured differs")
                .contains("/bandSets/usual");
    }

    @Test
    void systemWithoutASnapshotShowsItsDefinitionAndSaysWhatIsMissing() {
        // Given
        SampleSystem system = new SampleSystem("page-unmeasured");
        log.write(system.defined());

        // When
        String page = await().until(
                        () -> given().get("/systems/page-unmeasured/definition?lang=en")
                                .asString(),
                        it -> it.contains("Definition of Sample"));

        // Then
        assertThat(page).contains("Nothing has been measured with it yet", "a1");
    }

    @Test
    void whatThereIsNotIsSaidInWordsAndHostileInputIsOnlyText() {
        // Given
        SampleSystem system = new SampleSystem("page-strange");
        log.writeStored(system, system.history());

        // When
        Response unknown = given().accept("text/html").get("/systems/page-nowhere/definition?lang=en");

        // Then
        unknown.then().statusCode(404).body(containsString("There is no composite system page-nowhere"));
        given().accept("text/html")
                .get("/systems/page-strange/definition?compare=99&lang=en")
                .then()
                .statusCode(404)
                .body(containsString("has no such snapshot"));
        given().accept("text/html")
                .queryParam("compare", "<script>alert(1)</script>")
                .get("/systems/page-strange/definition?lang=en")
                .then()
                .statusCode(400)
                .body(not(containsString("<script>alert")));
    }

    private static String number(SynergyMeasured measured) {
        Optional<Double> u =
                measured.measurement().chained().stream().findFirst().map(it -> it.value());
        return String.valueOf(u.orElseThrow());
    }

    private static List<String> csv(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static String page(String path) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
    }
}
