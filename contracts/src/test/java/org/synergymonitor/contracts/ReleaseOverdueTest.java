package org.synergymonitor.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseOverdueTest {
    private static final Instant EXPECTED = Instant.parse("2023-03-01T01:30:00Z");

    @Test
    void foundAgainItIsTheSameEvent() {
        ReleaseOverdue once = overdue(0, 60);
        ReleaseOverdue again = overdue(0, 120);

        assertThat(CloudEvent.of(again).id())
                .isEqualTo(CloudEvent.of(once).id())
                .isEqualTo("GZBS:ANNUAL/2023-03-01T01:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 1"})
    void timesOutOfTheirOrderAreRefused(long tolerance, long detectedAfter) {
        assertThatThrownBy(() -> overdue(tolerance, detectedAfter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("due at");
    }

    @Test
    void calendarNeedNotNameThePeriod() throws IOException {
        String json = """
                {"agency":"GZBS","dataflow":"ANNUAL",\
                "expectedAt":"2023-03-01T01:30:00Z","dueAt":"2023-03-01T01:30:00Z","detectedAt":"2023-03-01T01:31:00Z"}""";

        ReleaseOverdue event = EventCodec.decode(ReleaseOverdue.class, json.getBytes(StandardCharsets.UTF_8));

        assertThat(event).isEqualTo(overdue(0, 60));
        assertThat(EventCodec.encode(event)).asString().isEqualTo(json);
    }

    private static ReleaseOverdue overdue(long toleranceSeconds, long detectedAfterSeconds) {
        return new ReleaseOverdue(
                "GZBS",
                "ANNUAL",
                Optional.empty(),
                EXPECTED,
                EXPECTED.plusSeconds(toleranceSeconds),
                EXPECTED.plusSeconds(detectedAfterSeconds));
    }
}
