package org.synergymonitor.local;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BackfillOptionsTest {
    private static final Path FROM = Path.of("/srv/releases");

    @Test
    void aPathIsMeantFromWhereTheCommandWasGiven() throws LaunchFailure {
        BackfillOptions options = parse("years.zip");

        assertThat(options.source()).contains(Path.of("/srv/releases/years.zip"));
        assertThat(options.api("/api/v1/backfills")).isEqualTo(URI.create("http://127.0.0.1:8081/api/v1/backfills"));
    }

    @Test
    void anotherServiceCanBeNamed() throws LaunchFailure {
        BackfillOptions options = parse("--to", "https://stats.example/ingestion/", "--follow", "b1");

        assertThat(options.follow()).contains("b1");
        assertThat(options.api("/q")).isEqualTo(URI.create("https://stats.example/ingestion/q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--follow", "a.zip b.zip", "--folow b1", "a.zip --follow b1", "--to stats.example a.zip"})
    void whatIsNotUnderstoodIsSaid(String line) {
        assertThatThrownBy(() -> parse(line.isEmpty() ? new String[0] : line.split(" ")))
                .isInstanceOf(LaunchFailure.class);
    }

    private static BackfillOptions parse(String... arguments) throws LaunchFailure {
        return BackfillOptions.parse(arguments, FROM);
    }
}
