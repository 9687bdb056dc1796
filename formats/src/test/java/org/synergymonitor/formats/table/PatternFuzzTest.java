package org.synergymonitor.formats.table;

import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A pattern of a layout, and after a line break the text it is looked for in. */
class PatternFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) {
        String[] lines = new String(input, UTF_8).split("\n", 2);
        String text = lines[lines.length - 1];
        try {
            LinearPattern pattern = LinearPattern.compile(lines[0]);
            pattern.begins(text);
            if (pattern.hasGroup("value")) {
                pattern.find("value", text);
            }
        } catch (IllegalArgumentException e) {
            // refused as documented
        }
        CellFormats.of(text);
        CellNumber.date(CellNumber.text(text), CellFormats.DateForm.MONTH, false);
    }

    @Override
    protected Stream<byte[]> samples() {
        return Stream.of(
                        "地区[:：](?<value>.+)\n地区：全 国",
                        "(?i)[（(]?(注|附注|Notes?\\b|Sources?\\b)\nNote: 1",
                        "(?P<value>a{1,100}){3}|[[:alpha:]]\\pL\\Q.\\E\naaa",
                        "x\nyyyy\"年\"m\\月;[$-804]@",
                        "x\n43831.00001e-2")
                .map(it -> it.getBytes(UTF_8));
    }
}
