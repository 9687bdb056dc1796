package org.synergymonitor.formats.table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "工业总产值（亿元）|PARENTHESES|工业总产值|亿元",
                "工业总产值(亿元)①|PARENTHESES|工业总产值|亿元",
                "工业总产值①（亿元）|PARENTHESES|工业总产值|亿元",
                "出口（按人民币计算）（亿元）|PARENTHESES|出口（按人民币计算）|亿元",
                "出口（万吨）|NONE|出口（万吨）|''",
                "出口，亿元|COMMA|出口|亿元",
                "出口|COMMA|出口|''",
                "一、综合|NONE|综合|''",
                "（十二）专利|NONE|专利|''",
                "3、专利|NONE|专利|''",
                "2. 专利|NONE|专利|''",
                "2.5万以上|NONE|2.5万以上|''",
                "其中：出口[2]|NONE|出口|''",
                "'　　广 东 *'|NONE|广东|''",
                "Gross  output 2|NONE|Gross  output 2|''",
            })
    void whatHelpsTheEyeIsLeftOut(String raw, UnitInLabel form, String text, String unit) {
        assertThat(Label.of(raw, form)).isEqualTo(new Label(text, unit));
    }
}
