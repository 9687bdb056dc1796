package org.synergymonitor.reporting.http;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionalTest {
    private static final String TAG = "W/\"s@3@1\"";

    @Test
    void tagsAreComparedWeakly() {
        assertThat(Conditional.matches(List.of("W/\"s@3@1\""), TAG)).isTrue();
        assertThat(Conditional.matches(List.of("\"s@3@1\""), TAG)).isTrue();
        assertThat(Conditional.matches(List.of("W/\"s@2@1\""), TAG)).isFalse();
        assertThat(Conditional.matches(List.of("s@3@1"), TAG)).isFalse();
    }

    @Test
    void anyTagOfAnyListMatches() {
        assertThat(Conditional.matches(List.of("\"a,b\", W/\"s@3@1\""), TAG)).isTrue();
        assertThat(Conditional.matches(List.of("\"a\"", "\"b\",\"s@3@1\""), TAG))
                .isTrue();
        assertThat(Conditional.matches(List.of(" * "), TAG)).isTrue();
        assertThat(Conditional.matches(List.of("\"a\""), TAG)).isFalse();
        assertThat(Conditional.matches(null, TAG)).isFalse();
    }
}
