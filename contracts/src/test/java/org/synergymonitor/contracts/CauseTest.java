package org.synergymonitor.contracts;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CauseTest {
    @Test
    void publishedReleaseSaysWhereItCameFrom() {
        assertThat(Cause.of(SampleSystem.revised()).provenance())
                .isPresent()
                .isEqualTo(SampleSystem.revised().provenance());
    }

    @Test
    void withdrawnReleaseIsDescribedAsItWasWhenPublished() {
        assertThat(Cause.of(SampleSystem.withdrawn()))
                .usingRecursiveComparison()
                .ignoringFields("event")
                .isEqualTo(Cause.of(SampleSystem.revised()));
    }

    @Test
    void definitionHasNoRelease() {
        assertThat(EventCodec.encode(Cause.of(SampleSystem.defined())))
                .asString()
                .isEqualTo("{\"event\":\"SystemDefined\"}");
    }
}
