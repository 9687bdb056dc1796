package org.synergymonitor.reporting.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InstantsTest {
    @Test
    void theTextSortsAsTheInstantsDo() {
        List<String> texts = Stream.of(
                        "2023-12-31T23:59:59.999999999Z",
                        "2024-01-01T00:00:00Z",
                        "2024-01-01T00:00:00.000000001Z",
                        "2024-01-01T00:00:00.5Z",
                        "2024-01-01T00:00:01Z")
                .map(text -> Instants.sortable(Instant.parse(text)))
                .toList();

        assertThat(texts).isSorted().doesNotHaveDuplicates();
        assertThat(Instant.parse(texts.get(3))).isEqualTo(Instant.parse("2024-01-01T00:00:00.5Z"));
    }
}
