package org.synergymonitor.reporting.delivery.mute;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;

import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The body of a mute, a silence and an acknowledgement. */
class DecisionFuzzTest extends FuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    protected void read(byte[] input) throws IOException {
        accepted(() -> Decision.mute(new ByteArrayInputStream(input), "m", NOW));
        accepted(() -> Decision.silence(new ByteArrayInputStream(input), "m", "china", "chained", NOW));
        accepted(() -> Decision.acknowledgement(new ByteArrayInputStream(input), "china", "chained", 1, NOW));
    }

    private static void accepted(Reading reading) throws IOException {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isBetween(400, 499);
        }
    }

    @Override
    protected Stream<byte[]> samples() {
        return Stream.of("""
                        {"from":"2026-01-01T00:00:00Z","until":"2036-01-01T00:00:00Z","system":"china","alert":"chained","by":"analyst","reason":"r"}""", """
                        {"by":"analyst","reason":"r"}""").map(it -> it.getBytes(UTF_8));
    }

    /** Reads the body. */
    private interface Reading {
        Object read() throws IOException;
    }
}
