package org.synergymonitor.model.definition;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.model.definition.AlertCondition.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The choices are written as docs/model.md and a definition write them. */
class WrittenFormsTest {
    @Test
    void aChoiceIsWrittenInLowerCaseWithHyphens() {
        assertThat(written(LimitsPolicy.values())).containsExactly("observed", "expanded", "fixed");
        assertThat(written(Aggregation.values())).containsExactly("linear", "geometric", "weighted-geometric");
        assertThat(written(SynergyForm.values())).containsExactly("geometric", "weighted-sum");
        assertThat(written(MissingPolicy.values()))
                .containsExactly("complete-periods", "carry-forward", "linear-interpolation");
        assertThat(written(Direction.values())).containsExactly("positive", "negative");
        assertThat(written(Base.values())).containsExactly("fixed", "chained");
        assertThat(written(AlertSeverity.values())).containsExactly("info", "warning", "critical");
        assertThat(written(Reading.values())).containsExactly("final", "preliminary");
    }

    @ParameterizedTest
    @EnumSource
    void aFrequencyIsFoundByItsCode(Frequency frequency) {
        assertThat(Frequency.of(frequency.toString())).isEqualTo(frequency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "D", "ANNUAL"})
    void whatIsNoCodeOfAFrequencyIsRefused(String code) {
        assertThatThrownBy(() -> Frequency.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frequency must be one of A, S, Q, M, but is " + code);
    }

    private static String[] written(Enum<?>... choices) {
        return Arrays.stream(choices).map(Enum::toString).toArray(String[]::new);
    }
}
