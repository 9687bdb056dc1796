package org.synergymonitor.ingestion.acceptance;

import java.io.IOException;

import org.synergymonitor.ingestion.DeclarationFuzzTest;

class EmbargoFuzzTest extends DeclarationFuzzTest {
    EmbargoFuzzTest() {
        super("{\"embargoUntil\":\"2026-03-01T09:30:00+08:00\"}");
    }

    @Override
    protected Object read(String body) throws IOException {
        return EmbargoRequest.read(body);
    }
}
