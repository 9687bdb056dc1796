package org.synergymonitor.contracts;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The form of every event on the wire, byte for byte. */
class EventSamplesTest {
    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventIsWrittenAsApproved(Sample sample) throws IOException {
        Approved.matches(sample.name() + ".v1.json", sample.json());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headersAreWrittenAsApproved(Sample sample) throws IOException {
        Approved.matches(sample.name() + ".v1.headers.json", sample.headers());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventReadIsTheEventWritten(Sample sample) throws IOException {
        assertThat(EventCodec.decode(sample.event().getClass(), sample.json())).isEqualTo(sample.event());
    }
}
