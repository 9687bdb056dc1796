package org.synergymonitor.formats.sdmxcsv;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class MillionObservationsTest {
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMillionObservationsAreReadWithin64MiB() throws Exception {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionObservations.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.strip()).endsWith("1000000 rows, 0 errors");
        assertThat(reading.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(reading.exitValue()).isZero();
    }
}
