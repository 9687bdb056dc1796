package org.synergymonitor.formats;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What a sender declares, in the first line, and the body after it. */
class ContentTypeFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) throws IOException {
        String[] parts = new String(input, ISO_8859_1).split("\n", 2);
        Messages.read(parts[parts.length - 1].getBytes(ISO_8859_1), parts[0], Optional.empty());
    }

    @Override
    protected Stream<byte[]> samples() {
        String body = "\nref_area,indicator,time_period,value\nCN,a,2021,1\n";
        return Stream.of(
                        "text/csv; charset=utf-16le" + body,
                        "text/plain; charset=\"GB18030\"" + body,
                        "application/vnd.sdmx.data+csv;version=2.0.0;charset=x-UTF-32LE-BOM" + body,
                        "application/json\n{}",
                        "application/xml\n<a/>",
                        "\n<!doctype html>")
                .map(it -> it.getBytes(ISO_8859_1));
    }
}
