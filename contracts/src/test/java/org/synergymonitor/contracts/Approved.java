package org.synergymonitor.contracts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed samples. They change only when someone says so: {@code mvn test -pl contracts -am -Dapprove=true}. */
final class Approved {
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private Approved() {}

    static void matches(String name, byte[] actual) throws IOException {
        Path file = SAMPLES.resolve(name);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(SAMPLES);
            Files.write(file, actual);
            return;
        }
        assertThat(file)
                .as("no approved %s: look at what is written and run with -Dapprove=true", name)
                .exists();
        assertThat(new String(actual, StandardCharsets.UTF_8))
                .as("the form of %s on the wire changed; if it was meant to, run with -Dapprove=true", name)
                .isEqualTo(Files.readString(file));
    }
}
