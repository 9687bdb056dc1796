package org.synergymonitor.ingestion.profile;

import java.io.IOException;

import org.synergymonitor.ingestion.DeclarationFuzzTest;

class ProfileFuzzTest extends DeclarationFuzzTest {
    ProfileFuzzTest() {
        super("""
                {"sheet":"1","charset":"GB18030","separator":";","unitInLabel":"PARENTHESES",
                 "components":{"REF_AREA":{"constant":"440100"},"INDICATOR":{"columns":[1],"fill":true},"TIME_PERIOD":{"rows":[3]},
                 "UNIT_MEASURE":{"cell":[2,1],"part":"单位[:：](?<value>.+)"}},
                 "body":{"firstRow":4,"lastRow":90,"end":"注","skipped":"其中","columns":[2,3]},
                 "notation":{"missing":["-"],"decimalComma":true,"grouping":["."],"statusMarks":{"p":"P"},"status":"A"}}""");
    }

    @Override
    protected Object read(String body) throws IOException {
        return ProfileReader.read("yearbook", body);
    }
}
