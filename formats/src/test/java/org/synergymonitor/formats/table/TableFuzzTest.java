package org.synergymonitor.formats.table;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.synergymonitor.formats.Messages;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.fuzzing.FuzzTest;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A table of a yearbook as CSV. */
class TableFuzzTest extends FuzzTest {
    static final LayoutProfile LAYOUT = Tables.layout(
            Map.of(
                    Component.REF_AREA, Tables.cell(2, 5, "area: (?<value>.+)"),
                    Component.INDICATOR, Tables.column(1),
                    Component.TIME_PERIOD, Tables.header(3),
                    Component.UNIT_MEASURE, Tables.column(2)),
            new Body(4, Optional.of(5000), Optional.of(Body.NOTES), Optional.of(LinearPattern.compile("其中")), Set.of()),
            new Notation(Notation.MISSING_MARKS, false, Set.of(',', ' '), Map.of("p", "P", "①", ""), Optional.of("A")));

    @Override
    protected void read(byte[] input) throws IOException {
        Messages.read(input, "text/csv", Optional.of(LAYOUT));
    }

    @Override
    protected Stream<byte[]> samples() {
        return Stream.of("""
                        6-3,,,,
                        ,,,,area: CN
                        item,unit,2019年,2020年,2021
                        rail①,公里,102462,106235,109767
                        其中：电气化,公里,…,,无
                        patents（件）,,2474406,3520901p,"4,467,165"
                        注：①年末数。,,,,
                        """, "a;b\n;;;;area: CN\n;;2020;2021\nx;元;1,5;2\n").map(it -> it.getBytes(UTF_8));
    }
}
