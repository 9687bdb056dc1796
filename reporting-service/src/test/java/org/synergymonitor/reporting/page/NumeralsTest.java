package org.synergymonitor.reporting.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "0.0321, +0.032",
        "-0.0321, −0.032",
        "-0.0004, −0.0004",
        "0.00049, +0.0005",
        "-0.0, 0",
        "1e-13, 0",
        "-0.0000001, −0.0000001",
        "0.9996, +0.9996",
        "0.99996, +0.99996",
        "1, +1.000",
        "-1, −1.000",
        "0.0005, +0.001",
    })
    void degreeIsSignedAndNeverReadsAsWhatItIsNot(double value, String text) {
        assertThat(Numerals.signed(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.500", "0, 0", "1, 1.000", "-0.2, −0.200", "0.9999, 0.9999"})
    void shareHasNoPlus(double value, String text) {
        assertThat(Numerals.unsigned(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1656411658782.57, 1656411658782.57", "-3.50, −3.5", "100, 100", "0, 0"})
    void publishedValueKeepsItsDigits(double value, String text) {
        assertThat(Numerals.published(value)).isEqualTo(text);
    }
}
