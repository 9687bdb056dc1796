package org.synergymonitor.reporting.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void pagesAddUpToTheWhole() {
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Page<String> page = Page.of(ALL, Function.identity(), after, "2");
            read.addAll(page.entries());
            after = page.next().orElse(null);
        } while (after != null);

        assertThat(read).isEqualTo(ALL);
    }

    @Test
    void lastPageHasNoNext() {
        assertThat(Page.of(ALL, Function.identity(), null, "5").next()).isEmpty();
        assertThat(Page.of(ALL, Function.identity(), "e", null).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "x", ""})
    void limitOutOfBoundsIsRefused(String limit) {
        assertThatThrownBy(() -> Page.of(ALL, Function.identity(), null, limit)).isInstanceOf(ProblemException.class);
    }

    @Test
    void unknownCursorIsRefused() {
        assertThatThrownBy(() -> Page.of(ALL, Function.identity(), "z", null)).isInstanceOf(ProblemException.class);
    }
}
