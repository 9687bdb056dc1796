package org.synergymonitor.ingestion.dataflow;

import java.io.IOException;

import org.synergymonitor.ingestion.DeclarationFuzzTest;

class MappingFuzzTest extends DeclarationFuzzTest {
    MappingFuzzTest() {
        super("""
                {"area":{"component":"AREA","codes":{"GZ":"440100"}},
                 "indicators":[{"indicator":"exports","key":{"FLOW":["X"]},"measure":"OBS_VALUE","unit":"元","frequency":"Q"}],
                 "indicator":{"component":"SUBJECT","codes":{"a":"b"}},"time":"TIME_PERIOD","frequency":"A",
                 "units":{"CNY":{"unit":"元","power":4}},"statuses":{"p":"P"}}""");
    }

    @Override
    protected Object read(String body) throws IOException {
        return MappingReader.read("NBS", "ANNUAL", body);
    }
}
