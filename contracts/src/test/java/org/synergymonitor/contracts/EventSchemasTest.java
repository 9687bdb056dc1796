package org.synergymonitor.contracts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every event is what its schema says, and its schema says all of it. */
class EventSchemasTest {
    private static final String NAMED_BY_THE_USER = "labels";

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFieldOfTheEventIsDescribedByItsSchema(Sample sample) throws IOException {
        assertThat(Schemas.strictErrors(sample.name(), sample.tree())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldThatANewerProducerAddsIsAcceptedAndIgnored(Sample sample) throws IOException {
        JsonNode newer = sample.tree();
        addFieldToEveryObject(newer);

        assertThat(Schemas.errors(sample.name(), newer)).isEmpty();
        assertThat(EventCodec.decode(sample.event().getClass(), EventCodec.encode(newer)))
                .isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void schemaIsAValidSchema(Sample sample) {
        assertThat(Schemas.errorsOfSchema(sample.name() + ".v1.schema.json")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "definition", "weighted-panel", "measurement", "alert-transition"})
    void sharedSchemaIsAValidSchema(String name) {
        assertThat(Schemas.errorsOfSchema(name + ".schema.json")).isEmpty();
    }

    private static void addFieldToEveryObject(JsonNode node) {
        List.copyOf(node.properties()).stream()
                .filter(field -> !field.getKey().equals(NAMED_BY_THE_USER))
                .forEach(field -> addFieldToEveryObject(field.getValue()));
        if (node.isArray()) {
            node.forEach(EventSchemasTest::addFieldToEveryObject);
        }
        if (node instanceof ObjectNode object) {
            object.putObject("addedLater").put("by", "a newer producer");
        }
    }
}
