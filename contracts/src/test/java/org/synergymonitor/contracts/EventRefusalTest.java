package org.synergymonitor.contracts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is no event is refused by its schema. */
class EventRefusalTest {
    private static final List<String> OPTIONAL = List.of(
            "/observations/*/value",
            "/method/fixedBase",
            "/panelChange",
            "/relative",
            "/statusBefore",
            "/statusAfter",
            "/revised/*/before",
            "/revised/*/after",
            "/definition/bandSets",
            "/panel/newest",
            "/obstacles",
            "/share",
            "/logarithmic",
            "/fixed/*/status",
            "/chained/*/status",
            "/preliminary/fixed/status",
            "/preliminary/chained/status",
            "/indicators/range",
            "/periods/range",
            "SynergyMeasured/robustness",
            "SynergyMeasured/companions",
            "/bands/*/series",
            "/degreeChanges",
            "/measurement/preliminary",
            "/preliminary/fixed",
            "/alerts/rules",
            "/labels/team",
            "/labels/channel",
            "/transition/series",
            "/transition/before",
            "/transition/after",
            "/transition/rule",
            "/transition/severity",
            "/transition/labels",
            "/transition/condition",
            "/transition/ruleEnded",
            "/transition/evidence",
            "/evidence/first",
            "/evidence/revised",
            "/evidence/base",
            "/evidence/signs",
            "/contributions/*/base",
            "/evidence/contributions/*/value",
            "AlertTransitioned/snapshot",
            "AlertTransitioned/summary",
            "/transitions/*/snapshot",
            "/transitions/*/summary",
            "/provenance",
            "/provenance/sourceUri",
            "/provenance/retrievedAt",
            "/provenance/eTag",
            "/provenance/lastModified",
            "/referencePeriod",
            "ReleaseWithdrawn/agency",
            "ReleaseWithdrawn/dataflow",
            "ReleaseWithdrawn/releasedAt");

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventWithoutAFieldIsRefusedUnlessTheFieldIsOptional(Sample sample) throws IOException {
        assertThat(Mutation.withoutAField(sample)).isNotEmpty().allSatisfy(mutation -> assertThat(mutation.refused())
                .isEqualTo(OPTIONAL.stream().noneMatch((sample + mutation.path())::endsWith)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventWithAFieldOfAnotherTypeIsRefused(Sample sample) throws IOException {
        assertThat(Mutation.ofAnotherType(sample)).isNotEmpty().allMatch(Mutation::refused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            SystemRetired     | /sequence                                          | 0
            SystemRetired     | /sequence                                          | 1.5
            SystemRetired     | /system                                            | "-a"
            SystemRetired     | /recordedAt                                        | "2022-12-31T16:00:00+08:00"
            SystemRetired     | /recordedAt                                        | "yesterday"
            SystemDefined     | /definition/frequency                              | "annual"
            SystemDefined     | /definition/names/zh                               | " "
            SystemDefined     | /definition/method/expansion                       | 0.1
            SystemDefined     | /definition/method/carryForwardPeriods             | 0
            SystemDefined     | /definition/method/preliminaryShare                | 0
            SystemDefined     | /definition/bandSets/0/measure                     | "C"
            SystemDefined     | /definition/bandSets/0/bands                       | []
            SystemDefined     | /definition/bandSets/0/bands/0/from                | 0
            SystemDefined     | /definition/bandSets/0/bands/1/from                | 1.5
            SystemDefined     | /definition/alerts/rules/0/severity                | "fatal"
            SystemDefined     | /definition/alerts/rules/0/condition/threshold     | 2
            SystemDefined     | /definition/alerts/rules/0/condition/type          | "sign-share"
            SystemDefined     | /definition/alerts/rules/0/confirmations/open      | 0
            SystemDefined     | /definition/alerts/rules/0/labels/team             | " "
            ReleasePublished  | /releasedAt                                        | "2022-03-01"
            ReleasePublished  | /observations/0/status                             | "X"
            ReleasePublished  | /observations/0/period                             | "2021-Q5"
            ReleasePublished  | /observations/0/value                              | 1e101
            ReleasePublished  | /provenance/sha256                                 | "C0FFEE"
            ReleasePublished  | /provenance/parser                                 | " "
            ReleasePublished  | /provenance/retrievedAt                            | "2022-03-01T09:30:00+08:00"
            PanelWeighted     | /revision                                          | 0
            PanelWeighted     | /cause/event                                       | "SystemRetired"
            PanelWeighted     | /cause/provenance/sentBy                           | ""
            PanelWeighted     | /panel/status                                      | "INSUFFICIENT_PERIODS"
            PanelWeighted     | /panel/subsystems/0/indicators/0/weight            | 1.5
            PanelWeighted     | /panel/subsystems/1/indicators/2/weight            | 0.5
            PanelWeighted     | /panel/subsystems/0/correlations                   | [[1.1]]
            SynergyMeasured   | /measurement/digest                                | "f00"
            SynergyMeasured   | /measurement/chained/0/value                       | -1.5
            SynergyMeasured   | /measurement/chained/0/cause                       | []
            SynergyMeasured   | /measurement/chained/1/cause                       | ["policy"]
            SynergyMeasured   | /measurement/subsystems/0/orderDegrees             | [1.5]
            SynergyMeasured   | /measurement/preliminary/status                    | "SHARE_TOO_LOW"
            SynergyMeasured   | /companions/0/couplingCoordination/coupling        | 1.5
            SynergyMeasured   | /companions/0/couplingCoordination/status          | "ZERO_ORDER"
            SynergyMeasured   | /verdicts/0/dataEffect                             | 0
            SynergyMeasured   | /transitions/0/id                                  | "example-city@0/fixed/OPENED/2016"
            AlertTransitioned | /transition/kind                                   | "CLOSED"
            AlertTransitioned | /transition/after                                  | 2
            AlertTransitioned | /transition/evidence/signs/negative                | -1
            ReleaseOverdue    | /dueAt                                             | "2023-03-02"
            """)
    void eventOutOfItsRangeIsRefused(String event, String field, String value) throws IOException {
        JsonNode json = samples()
                .filter(it -> it.name().equals(event))
                .findFirst()
                .orElseThrow()
                .tree();
        JsonPointer pointer = JsonPointer.compile(field);

        ((ObjectNode) json.at(pointer.head())).set(pointer.last().getMatchingProperty(), Schemas.JSON.readTree(value));

        assertThat(Schemas.errors(event, json)).isNotEmpty();
    }
}
