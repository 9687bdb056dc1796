package org.synergymonitor.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.model.definition.Identifier;

import static org.assertj.core.api.Assertions.assertThat;

/** The schemas know every choice, status and flag of the model, and no other. */
class EnumerationsTest {
    @ParameterizedTest
    @CsvSource({
        "common, /$defs/obsStatus, panel.ObsStatus",
        "common, /$defs/base, definition.Base",
        "definition, /properties/frequency, definition.Frequency",
        "definition, /$defs/indicator/properties/direction, definition.Direction",
        "definition, /$defs/method/properties/limits, definition.LimitsPolicy",
        "definition, /$defs/method/properties/aggregation, definition.Aggregation",
        "definition, /$defs/method/properties/synergy, definition.SynergyForm",
        "definition, /$defs/method/properties/missing, definition.MissingPolicy",
        "definition, /$defs/alertSeverity, definition.AlertSeverity",
        "definition, /$defs/alertCondition/oneOf/0/properties/reading, definition.AlertCondition$Reading",
        "definition, /$defs/bandSet/properties/measure, definition.BandSet$Measure",
        "weighted-panel, /properties/status, weighting.PanelStatus",
        "weighted-panel, /$defs/subsystem/properties/flags/items, weighting.WeightFlag",
        "measurement, /properties/flags/items, measurement.MeasurementFlag",
        "measurement, /$defs/preliminary/properties/status, measurement.Preliminary$Status",
        "measurement, /$defs/logarithmicSplit/properties/status, measurement.LogarithmicSplit$Status",
        "measurement, /$defs/degreeChange/properties/status, measurement.DegreeChange$Status",
        "companions, /$defs/couplingCoordination/properties/status, companion.CouplingCoordination$Status",
        "robustness, /properties/status, robustness.Robustness$Status",
        "robustness, /$defs/flag, robustness.RobustnessFlag",
        "robustness, /$defs/subsystem/properties/bootstrap/properties/status, robustness.BootstrapWeights$Status",
        "measurement, /$defs/verdict/properties/kind, measurement.Verdict$Kind",
        "alert-transition, /properties/kind, alert.AlertTransition$Kind"
    })
    void enumerationIsThatOfTheModel(String schema, String place, String type) throws ClassNotFoundException {
        List<String> constants = Arrays.stream(
                        Class.forName("org.synergymonitor.model." + type).getEnumConstants())
                .map(Object::toString)
                .toList();

        JsonNode described =
                Schemas.document("schemas/" + schema + ".schema.json").at(place + "/enum");

        assertThat(StreamSupport.stream(described.spliterator(), false).map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void identifierIsThatOfTheModel() {
        assertThat(Schemas.document("schemas/common.schema.json")
                        .at("/$defs/identifier/pattern")
                        .asText())
                .isEqualTo("^" + Identifier.PATTERN + "$");
    }
}
