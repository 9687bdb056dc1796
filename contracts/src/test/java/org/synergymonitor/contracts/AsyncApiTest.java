package org.synergymonitor.contracts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The AsyncAPI document knows every topic and every event. */
class AsyncApiTest {
    private static final JsonNode DOCUMENT = Schemas.document("asyncapi.yaml");

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @Test
    void everyTopicHasAChannel() {
        List<String> topics = Stream.concat(
                        Stream.of(
                                Topics.STATISTICAL_RELEASES,
                                Topics.WEIGHTED_PANELS,
                                Topics.SYNERGY_SNAPSHOTS,
                                Topics.SYNERGY_ALERTS,
                                Topics.RELEASE_CALENDAR),
                        Topics.WITH_DEAD_LETTERS.stream().map(Topics::deadLetters))
                .toList();

        assertThat(each(DOCUMENT.path("channels")).map(it -> it.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void everyTopicTakesTheGreatestRecord() {
        assertThat(each(DOCUMENT.at("/components/channelBindings"))
                        .map(it -> it.at("/kafka/topicConfiguration/max.message.bytes")
                                .asInt()))
                .isNotEmpty()
                .containsOnly(Topics.MAX_MESSAGE_BYTES);
    }

    @Test
    void everyReferenceResolves() {
        References references = References.from("asyncapi.yaml");

        assertThat(references.unresolved()).isEmpty();
        assertThat(references.documents())
                .contains("schemas/common.schema.json", "schemas/measurement.schema.json")
                .containsAll(Sample.all()
                        .map(it -> "schemas/" + it.name() + ".v1.schema.json")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyEventIsAMessageOfSomeChannel(Sample sample) {
        JsonNode message = DOCUMENT.at("/components/messages/" + sample.name());

        assertThat(message.at("/payload/schema/$ref").asText())
                .isEqualTo("schemas/" + sample.name() + ".v1.schema.json");
        assertThat(each(DOCUMENT.path("channels"))
                        .filter(it -> it.path("messages").has(sample.name())))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headersOfTheEventAreThoseOfItsMessageAndOfNoOther(Sample sample) throws IOException {
        JsonNode headers = Schemas.JSON.readTree(sample.headers());

        assertThat(samples().map(Sample::name).filter(it -> Schemas.headerErrors(it, headers)
                        .isEmpty()))
                .containsExactly(sample.name());
    }

    private static Stream<JsonNode> each(JsonNode container) {
        return StreamSupport.stream(container.spliterator(), false);
    }
}
