package org.synergymonitor.formats.unit;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "元, 0, 元",
        "百元, 2, 元",
        "千元, 3, 元",
        "万元, 4, 元",
        "十万元, 5, 元",
        "百万元, 6, 元",
        "千万元, 7, 元",
        "亿元, 8, 元",
        "百亿元, 10, 元",
        "万亿元, 12, 元",
        "亿 元, 8, 元",
        "万人, 4, 人",
        "万吨, 4, 吨",
        "亿件, 8, 件",
        "千米, 3, 米",
        "亿吨公里, 8, 吨公里",
        "万元/人, 4, 元/人",
        "元/万人, 0, 元/万人",
        "每百元, 0, 每百元",
        "百分点, 0, 百分点",
        "百分比, 0, 百分比",
        "千分点, 0, 千分点",
        "万分之一, 0, 万分之一",
        "％, 0, %",
        "%, 0, %",
        "‰, 0, ‰",
        "个（套）, 0, 个(套)",
        "人年, 0, 人年",
        "million EUR, 6, EUR",
        "Thousand persons, 3, persons",
        "millions of euro, 6, euro",
        "CNY 100 million, 8, CNY",
        "EUR bn, 9, EUR",
        "10 thousand tonnes, 4, tonnes",
        "millionaires, 0, millionaires",
        "mnemonics, 0, mnemonics"
    })
    void aUnitIsADecimalMultipleOfItsBase(String text, int power, String base) {
        assertThat(Units.parse(text)).isEqualTo(new Unit(power, base));
    }

    @ParameterizedTest
    @CsvSource({"万, 4", "亿, 8", "million, 6"})
    void aBareMultipleCounts(String text, int power) {
        assertThat(Units.parse(text)).isEqualTo(new Unit(power, ""));
    }

    @ParameterizedTest
    @CsvSource({"亿元, 万元, 4", "万元, 亿元, -4", "万亿元, 亿元, 4", "个（套）, 个(套), 0", "％, %, 0", "CNY 100 million, CNY, 8"})
    void unitsOfTheSameBaseConvert(String reported, String defined, int power) {
        assertThat(Units.power(reported, defined)).isEqualTo(OptionalInt.of(power));
    }

    @ParameterizedTest
    @CsvSource({"亿元, 万人", "%, ‰", "百分点, 分点", "千克, 米", "亿元, 元/人", "万, 万人"})
    void othersDoNot(String reported, String defined) {
        assertThat(Units.power(reported, defined)).isEmpty();
    }

    @Test
    void aHostileTextCostsNothing() {
        assertThat(Units.parse("million ".repeat(8_000)).power()).isEqualTo(6);
    }
}
