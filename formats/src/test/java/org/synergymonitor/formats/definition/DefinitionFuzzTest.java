package org.synergymonitor.formats.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.fuzzing.Samples;
import org.synergymonitor.model.definition.SystemDefinition;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) throws IOException {
        Findings findings = new Findings();
        try {
            String body = RequestBody.read(new ByteArrayInputStream(input), 1 << 20);
            Optional<SystemDefinition> definition = new DefinitionReader("x", findings).read(body);
            assertThat(definition.isPresent()).isNotEqualTo(findings.hasErrors());
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isBetween(400, 499);
        }
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        return Stream.of("../local/samples", "../contracts/src/test/resources/samples")
                .flatMap(it -> {
                    try {
                        return Samples.under(it, ".json");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
