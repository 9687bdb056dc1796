package org.synergymonitor.ingestion.calendar;

import java.io.IOException;

import org.synergymonitor.ingestion.DeclarationFuzzTest;

class CalendarFuzzTest extends DeclarationFuzzTest {
    CalendarFuzzTest() {
        super("""
                {"rule":{"periodicity":"P1M","offset":"P59D","time":"09:30","timeZone":"Asia/Shanghai"},"tolerance":"P2D",
                 "expected":[{"referencePeriod":"2022-Q1","expectedAt":"2022-04-01T09:30:00+08:00"}]}""");
    }

    @Override
    protected Object read(String body) throws IOException {
        return CalendarReader.read(body);
    }
}
