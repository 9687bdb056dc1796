package org.synergymonitor.reporting.stream;

import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CursorFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) {
        String text = new String(input, UTF_8);
        for (int partitions = 1; partitions <= 6; partitions++) {
            int of = partitions;
            Cursor.parse(text, partitions)
                    .ifPresent(it -> assertThat(Cursor.parse(it.toString(), of)).contains(it));
        }
    }

    @Override
    protected Stream<byte[]> samples() {
        return Stream.of("38.0.55.0.0.0", "0", "12.40.7", "999999999999999999.1")
                .map(it -> it.getBytes(UTF_8));
    }
}
