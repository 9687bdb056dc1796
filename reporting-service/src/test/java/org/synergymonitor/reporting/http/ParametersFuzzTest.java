package org.synergymonitor.reporting.http;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.model.definition.Period;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The same text as every kind of parameter, and as If-None-Match. */
class ParametersFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) {
        String text = new String(input, UTF_8);
        same(it -> Parameters.instant("asOf", it), text);
        same(it -> Parameters.period("period", it), text);
        same(it -> Parameters.base("series", it), text);
        same(it -> Parameters.number("revision", it, 1, Long.MAX_VALUE), text);
        same(it -> Parameters.choice("rows", it, List.of("changed", "all")), text);
        same(it -> Page.of(List.of("a", "b"), Function.identity(), "a", it), text);
        same(it -> Page.of(List.of("a", "b"), Function.identity(), it, null), text);
        Conditional.matches(List.of(text), "W/\"a@1@1\"");
    }

    private static void same(Function<String, Object> reading, String text) {
        Object read;
        try {
            read = reading.apply(text);
        } catch (ProblemException e) {
            return;
        }
        if (read instanceof Period || read instanceof Instant || read instanceof Long) {
            assertThat(reading.apply(read.toString())).isEqualTo(read);
        }
        if (read instanceof Instant) {
            assertThat(read.toString()).matches("\\d{4}-.*");
        }
    }

    @Override
    protected Stream<byte[]> samples() {
        return Stream.of(
                        "2022-03-01T09:30:00+08:00",
                        "2022-03-01T09:30:00.123456789Z",
                        "2021-Q3",
                        "chained",
                        "42",
                        "all",
                        "a",
                        "W/\"a\", \"a@1@1\"",
                        "*")
                .map(it -> it.getBytes(UTF_8));
    }
}
