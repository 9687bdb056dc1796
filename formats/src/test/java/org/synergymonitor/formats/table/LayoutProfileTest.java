package org.synergymonitor.formats.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.synergymonitor.formats.message.Component;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class LayoutProfileTest {
    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments("no period", creating(() -> layout(Map.of(Component.REF_AREA, Tables.constant("CN")), 2))),
                arguments("a header in the body", creating(() -> layout(complete(Tables.header(2)), 2))),
                arguments("a title in the body", creating(() -> layout(complete(Tables.cell(3, 1, "(?<value>.)")), 2))),
                arguments("row 0", creating(() -> Tables.header(0))),
                arguments("no column", creating(() -> Tables.column())),
                arguments("a pattern without a group", creating(() -> Tables.cell(1, 1, "a(.)"))),
                arguments("a blank constant", creating(() -> Tables.constant(" "))),
                arguments("a body from row 0", creating(() -> Body.from(0))),
                arguments(
                        "a body that ends before it begins",
                        creating(() -> new Body(4, Optional.of(3), Optional.empty(), Optional.empty(), Set.of()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void aLayoutThatCannotBeIsNone(String name, ThrowingCallable creation) {
        assertThatThrownBy(creation).isInstanceOf(IllegalArgumentException.class);
    }

    private static ThrowingCallable creating(ThrowingCallable creation) {
        return creation;
    }

    private static Map<String, Source> complete(Source period) {
        return Map.of(
                Component.REF_AREA,
                Tables.constant("CN"),
                Component.INDICATOR,
                new Source.Columns(List.of(1), false, Optional.of(LinearPattern.compile("(?<value>.+)"))),
                Component.TIME_PERIOD,
                period);
    }

    private static void layout(Map<String, Source> components, int firstRow) {
        Tables.layout(components, Body.from(firstRow), Notation.DEFAULT);
    }
}
