package org.synergymonitor.contracts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.fuzzing.Samples;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.SystemEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A record's value, read as every type of event: what is read is written and read again as the same. */
class EventCodecFuzzTest extends FuzzTest {
    private static final List<Class<?>> OTHERS = List.of(
            PanelWeighted.class,
            SynergyMeasured.class,
            AlertTransitioned.class,
            ReleaseOverdue.class,
            SystemDefinition.class);
    private static final List<String> LOGGED = Stream.of(
                    SystemEvent.SystemDefined.class,
                    SystemEvent.ReleasePublished.class,
                    SystemEvent.ReleaseWithdrawn.class,
                    SystemEvent.SystemRetired.class)
            .map(CloudEvent::type)
            .toList();

    @Override
    protected void read(byte[] input) throws IOException {
        for (String type : LOGGED) {
            requireSame(() -> EventCodec.decodeSystemEvent(type, input));
        }
        for (Class<?> type : OTHERS) {
            requireSame(() -> EventCodec.decode(type, input));
        }
    }

    private static void requireSame(Reading reading) throws IOException {
        Object event;
        try {
            event = reading.read();
        } catch (IOException e) {
            return;
        }
        byte[] written = EventCodec.encode(event);
        Object again = EventCodec.decode(event.getClass(), written);
        assertThat(again).isEqualTo(event);
        assertThat(EventCodec.encode(again)).isEqualTo(written);
        if (event instanceof SystemEvent logged) {
            assertThat(CloudEvent.of(logged).headers()).doesNotContainValue(null);
        }
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        return Samples.under("src/test/resources/samples", "v1.json");
    }

    /** Decodes the input. */
    private interface Reading {
        Object read() throws IOException;
    }
}
