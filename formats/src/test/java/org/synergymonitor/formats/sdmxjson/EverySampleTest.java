package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The reader and a second, plainer reading of the same samples agree about every observation. */
class EverySampleTest {
    private static final int SAMPLES = 15;

    @ParameterizedTest
    @CsvSource({
        "1.0/agri, 8",
        "1.0/exr/exr-action-delete, 1",
        "1.0/exr/exr-cross-section, 2",
        "1.0/exr/exr-flat, 4",
        "1.0/exr/exr-time-series, 4",
        "2.x/agri, 12",
        "2.x/constructed-sample-full, 20",
        "2.x/exr/exr-action-delete, 1",
        "2.x/exr/exr-cross-section, 4",
        "2.x/exr/exr-flat, 4",
        "2.x/exr/exr-time-series, 4",
        "2.x/guide/dimension-groups, 4",
        "2.x/guide/observations, 2",
        "2.x/guide/series, 4"
    })
    void allObservationsThatTheIndexesLeadTo(String name, int observations) throws IOException {
        List<Map<String, String>> expected = Expansion.of(Reading.sample(name + ".json"));

        Reading reading = Reading.ofSample(name + ".json");

        assertThat(expected).hasSize(observations);
        assertThat(reading.rows()).hasSize(observations);
        for (int i = 0; i < observations; i++) {
            Map<String, String> read = new HashMap<>(reading.components().get(i));
            read.keySet().retainAll(expected.get(i).keySet());
            assertThat(read).isEqualTo(expected.get(i));
        }
    }

    @Test
    void theGeneratedSampleHasNone() throws IOException {
        assertThat(Expansion.of(Reading.sample("2.x/generated-sample.json"))).isEmpty();
    }

    @Test
    void noSampleIsLeftOut() throws IOException, URISyntaxException {
        Path folder = Path.of(EverySampleTest.class.getResource("/sdmx-json").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(it -> it.toString().endsWith(".json"))).hasSize(SAMPLES);
        }
    }
}
