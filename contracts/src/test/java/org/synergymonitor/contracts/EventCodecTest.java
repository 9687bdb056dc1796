package org.synergymonitor.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventCodecTest {
    private static final String DEFINITION = """
            {"id":"s","names":{"zh":"系统","en":"System"},"referenceArea":"CN","frequency":"Q","subsystems":[
             {"id":"A","names":{"zh":"甲","en":"A"},"dimensions":[{"id":"d","names":{"zh":"维","en":"D"},"indicators":[
              {"id":"a1","names":{"zh":"一","en":"One"},"unit":"1","direction":"negative","limits":{"lower":0,"upper":2}}]}]},
             {"id":"B","names":{"zh":"乙","en":"B"},"dimensions":[{"id":"d","names":{"zh":"维","en":"D"},"indicators":[
              {"id":"b1","names":{"zh":"二","en":"Two"},"unit":"1"}]}]}],
             "method":{"aggregation":"weighted-geometric","limits":"expanded","expansion":0.1,"fixedBase":"2020-Q1"}}
            """;

    @Test
    void definitionWithDefaultsSurvivesTheRoundTrip() throws IOException {
        SystemDefinition definition = EventCodec.decode(SystemDefinition.class, utf8(DEFINITION));

        assertThat(definition.frequency()).isEqualTo(Frequency.QUARTERLY);
        assertThat(definition.method().aggregation()).isEqualTo(Aggregation.WEIGHTED_GEOMETRIC);
        assertThat(definition.method().limits()).isEqualTo(LimitsPolicy.EXPANDED);
        assertThat(definition.method().minimumPeriods()).isEqualTo(3);
        assertThat(definition.alerts().warmUpPeriods()).isEqualTo(3);
        assertThat(EventCodec.decode(SystemDefinition.class, EventCodec.encode(definition)))
                .isEqualTo(definition);
    }

    @Test
    void releaseKeepsTheOffsetOfItsPublicationAndItsDeletions() throws IOException {
        ReleasePublished event = new ReleasePublished(
                "s",
                7,
                Instant.parse("2024-01-31T01:30:00.123Z"),
                "r1",
                "NBS",
                "ANNUAL",
                OffsetDateTime.parse("2024-01-31T09:30:00+08:00"),
                Instant.parse("2024-01-31T01:30:00Z"),
                List.of(
                        new Observation("a1", Period.parse("2023-Q4"), 1234.5, ObsStatus.P),
                        new Observation("b1", Period.parse("2023-Q4"), null, null)),
                Optional.empty());

        byte[] json = EventCodec.encode(event);

        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"2024-01-31T09:30:00+08:00\"", "\"2023-Q4\"");
        assertThat(EventCodec.decodeSystemEvent("org.synergymonitor.ReleasePublished.v1", json))
                .isEqualTo(event);
    }

    @Test
    void seriesIsAnArrayOfNumbers() throws IOException {
        assertThat(new String(EventCodec.encode(Series.of(0.5, -0.0, 1)), StandardCharsets.UTF_8))
                .isEqualTo("[0.5,0.0,1.0]");
        assertThat(EventCodec.decode(Series.class, utf8("[0.5,0,1]"))).isEqualTo(Series.of(0.5, 0, 1));
    }

    @Test
    void seriesIsReadWithinAnEvent() throws IOException {
        SubsystemMeasurement subsystem =
                new SubsystemMeasurement("a", List.of(Series.of(0, 1)), Series.of(0.25, 0.75), List.of(), List.of());

        assertThat(EventCodec.decode(SubsystemMeasurement.class, EventCodec.encode(subsystem)))
                .isEqualTo(subsystem);
    }

    @Test
    void whatNoValueCanBeIsRefused() {
        assertThatThrownBy(() -> EventCodec.decodeSystemEvent("other", utf8("{}")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ce_type other");
        assertThatThrownBy(() -> EventCodec.decode(Series.class, utf8("[1e999]")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> EventCodec.decode(Period.class, utf8("\"2020-Q5\"")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> EventCodec.decode(SystemDefinition.class, utf8(DEFINITION.replace("\"b1\"", "\"a1\""))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("indicator a1 is used twice");
    }

    @Test
    void numberLeftOutIsNotZero() {
        assertThatThrownBy(
                        () -> EventCodec.decode(SystemDefinition.class, utf8(DEFINITION.replace("\"lower\":0,", ""))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lower");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
