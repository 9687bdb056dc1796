package org.synergymonitor.ingestion.pull;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FetchRequestTest {
    private static final URI SOURCE = URI.create("https://stats.example/");
    private static final Path TARGET = Path.of("body");

    @ParameterizedTest
    @CsvSource({"Accept, text/csv", "accept-language, zh"})
    void aHeaderMayBeAsked(String name, String value) {
        FetchRequest request = request(Optional.empty(), Map.of(name, value));

        assertThat(request.headers()).containsEntry(name, value);
    }

    @ParameterizedTest
    @CsvSource({"Authorization, secret", "Host, evil.example", "Cookie, a=b", "Accept, 'text/csv\r\nHost: evil'"})
    void anotherHeaderMayNot(String name, String value) {
        assertThatThrownBy(() -> request(Optional.empty(), Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\r\nb\"", "\"ä\""})
    void anETagIsOneLineOfAscii(String eTag) {
        assertThatThrownBy(() -> request(Optional.of(eTag), Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static FetchRequest request(Optional<String> eTag, Map<String, String> headers) {
        return new FetchRequest(SOURCE, eTag, Optional.empty(), headers, TARGET);
    }
}
