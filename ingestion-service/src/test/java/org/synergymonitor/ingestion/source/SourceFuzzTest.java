package org.synergymonitor.ingestion.source;

import java.io.IOException;

import org.synergymonitor.ingestion.DeclarationFuzzTest;

class SourceFuzzTest extends DeclarationFuzzTest {
    SourceFuzzTest() {
        super("""
                {"url":"https://stats.example/a?b=c%20d","every":"PT6H","agency":"NBS","dataflow":"ANNUAL","profile":"yearbook",
                 "embargoUntil":"2036-03-01T09:30:00+08:00","releasedAt":"lastModified","accept":"text/csv"}""");
    }

    @Override
    protected Object read(String body) throws IOException {
        return SourceReader.read(body, url -> !url.getHost().isEmpty());
    }
}
