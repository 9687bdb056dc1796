package org.synergymonitor.formats;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.formats.assembly.AssembledRelease;
import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.fuzzing.Samples;

import static java.nio.charset.StandardCharsets.UTF_8;

/** JSON releases and SDMX-JSON 1.0 and 2. */
class JsonMessageFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) throws IOException {
        for (AssembledRelease release : Messages.read(input, "application/json", Optional.empty())) {
            Messages.requireSameAsCsv(release);
        }
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        byte[] release = """
                {"agency":"NBS","dataflow":"X","releasedAt":"2023-01-01T00:00:00+08:00","embargoUntil":"2023-02-01T00:00:00Z",
                 "observations":[{"refArea":"CN","indicator":"a","period":"2022-Q1","value":1.5e3,"status":"P","unit":"亿元","confStatus":"F"},
                 {"refArea":"CN","indicator":"b","period":"2022","value":null}]}""".getBytes(UTF_8);
        return Stream.concat(Stream.of(release), Samples.under("src/test/resources/sdmx-json", ".json"));
    }
}
