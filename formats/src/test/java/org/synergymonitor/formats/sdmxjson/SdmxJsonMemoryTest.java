package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SdmxJsonMemoryTest {
    @ParameterizedTest
    @CsvSource({"3000,100,false", "3000,100,true", "5,60000,false"})
    void memoryDoesNotGrowWithTheObservations(int areas, int years, boolean flat) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountRows.class.getName(),
                        "" + areas,
                        "" + years,
                        "" + flat)
                .redirectErrorStream(true)
                .start();

        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        long periods = (long) areas * (1000L * years + (long) years * (years - 1) / 2);
        assertThat(said).isEqualTo("300000 " + periods);
    }
}
