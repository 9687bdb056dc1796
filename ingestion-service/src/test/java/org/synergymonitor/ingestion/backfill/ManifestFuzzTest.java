package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.util.Set;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.ingestion.DeclarationFuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

class ManifestFuzzTest extends DeclarationFuzzTest {
    ManifestFuzzTest() {
        super("""
                file,agency,dataflow,releasedAt,embargoUntil,profile,sourceUri,retrievedAt
                old/b.csv,NBS,ANNUAL,2012-03-01T09:30:00+08:00,,yearbook,https://stats.example/b,2012-03-02T00:00:00Z
                a.csv,NBS,"ANN
                UAL",,2012-03-01T09:30:00+08:00,,,
                """);
    }

    @Override
    protected Object read(String body) throws IOException {
        var labels = Manifest.read(Content.of(body), Set.of("a.csv", "old/b.csv"));
        assertThat(labels.values()).allSatisfy(label -> label.retrievedAt()
                .ifPresent(it -> assertThat(it.toString()).matches("\\d{4}-.*")));
        return labels;
    }
}
