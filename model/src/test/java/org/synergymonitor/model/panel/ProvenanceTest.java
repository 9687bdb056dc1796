package org.synergymonitor.model.panel;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProvenanceTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void textsMayBeAsLongAsTheirBounds() {
        Provenance provenance = provenance(Optional.of("u".repeat(2048)), SHA256, "p".repeat(256));

        assertThat(provenance.sourceUri()).get().asString().hasSize(2048);
        assertThat(provenance.parser()).hasSize(256);
    }

    @ParameterizedTest
    @CsvSource({"2049, 1", "1, 257"})
    void longerTextIsRefused(int uriLength, int parserLength) {
        assertThatThrownBy(() -> provenance(Optional.of("u".repeat(uriLength)), SHA256, "p".repeat(parserLength)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("characters");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void blankTextIsRefused(String parser) {
        assertThatThrownBy(() -> provenance(Optional.empty(), SHA256, parser))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parser");
    }

    @Test
    void whatIsUnknownIsNotNull() {
        assertThatThrownBy(() -> provenance(null, SHA256, "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty, not null");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef",
                "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefg"
            })
    void whatIsNoDigestIsRefused(String sha256) {
        assertThatThrownBy(() -> provenance(Optional.empty(), sha256, "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sha256");
    }

    private static Provenance provenance(Optional<String> sourceUri, String sha256, String parser) {
        return new Provenance(
                sourceUri, Optional.empty(), Optional.empty(), Optional.empty(), sha256, parser, "1", "analyst");
    }
}
