package org.synergymonitor.ingestion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;

import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody declares in the body of a request is read, and reads the same again, or is refused with a status of the 4xx. */
public abstract class DeclarationFuzzTest extends FuzzTest {
    private static final int MOST_BYTES = 1 << 20;

    private final String[] samples;

    protected DeclarationFuzzTest(String... samples) {
        this.samples = samples.clone();
    }

    /** @return what is declared */
    protected abstract Object read(String body) throws IOException;

    @Override
    protected final void read(byte[] input) throws IOException {
        try {
            String body = RequestBody.read(new ByteArrayInputStream(input), MOST_BYTES);
            assertThat(read(body)).hasToString(read(body).toString());
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isBetween(400, 499);
        }
    }

    @Override
    protected final Stream<byte[]> samples() {
        return Stream.of(samples).map(it -> it.getBytes(UTF_8));
    }
}
