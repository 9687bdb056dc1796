package org.synergymonitor.formats;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.formats.assembly.AssembledRelease;
import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.fuzzing.Samples;

/** Plain CSV and SDMX-CSV in all their forms and encodings, packed or not. */
class CsvMessageFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) throws IOException {
        for (AssembledRelease release : Messages.read(input, "text/csv", Optional.empty())) {
            Messages.requireSameAsCsv(release);
        }
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        return Stream.concat(
                Samples.under("src/test/resources/sdmx-csv", ".csv"), Samples.under("../local/samples/china", ".csv"));
    }
}
