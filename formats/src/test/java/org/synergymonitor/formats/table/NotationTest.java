package org.synergymonitor.formats.table;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotationTest {
    private static final Notation NOTATION = new Notation(
            Notation.MISSING_MARKS,
            false,
            Set.of(',', ' ', '\u00A0', '\u2009'),
            Map.of("p", "P", "①", "", "bp", "B"),
            Optional.of("A"));

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "……", "...", "..", "—", "——", "-", "--", "–", "无", ":", "NaN", "#N/A", "n/a"})
    void whatIsNotPublishedIsMissing(String text) {
        assertThat(NOTATION.isMissing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-1", "0p"})
    void zeroIsAFigure(String text) {
        assertThat(NOTATION.isMissing(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "1,234.5|1234.5|none",
                "-12 345 678|-12345678|none",
                "1\u00A0234|1234|none",
                "1\u2009234|1234|none",
                "1,23|1,23|none",
                "12,34,567|12,34,567|none",
                "123.4p|123.4|P",
                "1,234①|1234|none",
                "5 bp|5|B",
                "见附表|见附表|none",
            })
    void marksAndGroupsAreTakenOff(String text, String value, String status) {
        Notation.Figure figure = NOTATION.figure(text);

        assertThat(figure)
                .isEqualTo(new Notation.Figure(value, Optional.of(status).filter(it -> !it.equals("none"))));
    }

    @Test
    void aCommaCannotGroupAndBeginDecimals() {
        assertThatThrownBy(() -> new Notation(Set.of(), true, Set.of(','), Map.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
