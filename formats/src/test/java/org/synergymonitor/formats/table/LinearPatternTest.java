package org.synergymonitor.formats.table;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class LinearPatternTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "单位[:：](?<value>.+), 单位：亿元, 亿元",
        "单位[:：](?P<value>.+), 表1 单位:亿元, 亿元",
        "(?<value>\\p{Han}+), GDP 总量, 总量",
    })
    void aGroupHasAName(String pattern, String text, String part) {
        assertThat(LinearPattern.compile(pattern).find("value", text)).contains(part);
    }

    @Test
    void aGroupThatTakesNoPartHoldsNothing() {
        assertThat(LinearPattern.compile("a|(?<value>b)").find("value", "a")).isEmpty();
    }

    @Test
    void noPatternTakesLongerThanItsText() {
        LinearPattern catastrophic = LinearPattern.compile("(?<value>(a+)+)$");
        String text = "a".repeat(100_000) + "b";

        boolean begins = assertTimeoutPreemptively(SOON, () -> catastrophic.begins(text));

        assertThat(begins).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=年)a",
                "(?!年)a",
                "(?<=年)a",
                "(?<!年)a",
                "(a)\\1",
                "(?>a)",
                "a++",
                "(",
                "a{1001}",
                "(((a{1000}){1000}){1000}){1000}",
                "((a{100}){100}){100}",
                "(((a{9,}){9,99}){99}){99}",
                "a{999}b{999}",
            })
    void whatIsNotLinearOrTooLargeIsNone(String pattern) {
        assertThatThrownBy(() -> assertTimeoutPreemptively(SOON, () -> LinearPattern.compile(pattern)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
