package org.synergymonitor.ingestion.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.synergymonitor.ingestion.DeclarationFuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SidecarFuzzTest extends DeclarationFuzzTest {
    SidecarFuzzTest() {
        super("""
                {"agency":"GZSTAT","dataflow":"YEARBOOK","releasedAt":"2023-09-01T09:00:00+08:00","embargoUntil":"2023-10-01T00:00:00Z",
                 "profile":"yearbook-main","sourceUri":"https://a","retrievedAt":"2023-09-01T09:00:00Z","eTag":"x","lastModified":"y"}""");
    }

    @Override
    protected Object read(String body) throws IOException {
        FileLabel label = Sidecar.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
        label.retrievedAt().ifPresent(it -> assertThat(it.toString()).matches("\\d{4}-.*"));
        return label;
    }
}
