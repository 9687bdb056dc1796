package org.synergymonitor.ingestion.pull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a bureau answers: a body in which an answer may be announced, and the text of a Retry-After. */
class BureauAnswerFuzzTest extends FuzzTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    protected void read(byte[] input) {
        for (String path :
                new String[] {"/api/dissemination/sdmx/2.1/data/x", "/api/dissemination/1.0/async/status/x"}) {
            try {
                QueuedExtraction.read(input, URI.create("https://stats.example" + path), Duration.ofSeconds(1))
                        .ifPresent(it -> assertThat(it.toString()).contains("stats.example"));
            } catch (FetchFailure e) {
                assertThat(e).hasMessageNotContaining("\0");
            }
        }
        RetryAfter.read(new String(input, UTF_8), NOW)
                .ifPresent(it -> assertThat(it).isBetween(Duration.ZERO, RetryAfter.LONGEST));
    }

    @Override
    protected Stream<byte[]> samples() {
        String envelope =
                "<env:Envelope xmlns:env='e'><env:Body><%1$sResponse>%2$s</%1$sResponse></env:Body></env:Envelope>";
        String id = "f47ac10b-58cc-4372-a567-0e02b2c3d479";
        return Stream.of(
                        id,
                        "{\"label\":\"ASYNCHRONOUS_RESPONSE\"}",
                        envelope.formatted("sync", "<queued><id>" + id + "</id></queued>"),
                        envelope.formatted("async", "<status><key/><status>AVAILABLE</status></status>"),
                        envelope.formatted("async", "<status><status>PROCESSING</status></status>"),
                        "120",
                        "Wed, 02 Mar 2022 01:30:00 GMT")
                .map(it -> it.getBytes(UTF_8));
    }
}
