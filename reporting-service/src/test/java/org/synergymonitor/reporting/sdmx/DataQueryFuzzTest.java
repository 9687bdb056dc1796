package org.synergymonitor.reporting.sdmx;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.http.ProblemException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The path of a data query, and after a line break its query: what it asks for is asked of a key, a period and a value. */
class DataQueryFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) {
        String[] lines = new String(input, UTF_8).split("\n", 2);
        try {
            DataQuery query = DataQuery.parse(lines[0], lines.length == 2 ? lines[1] : null);
            query.path().asksForTheFlow();
            query.path().admitsSystem("china");
        } catch (ProblemException e) {
            // refused as documented
        }
        String text = lines[lines.length - 1];
        accepted(() -> Condition.onCode(Component.SYSTEM, text), "china");
        accepted(() -> Condition.onValue(text), 0.5);
        accepted(() -> Condition.onPeriod(text), Period.parse("2021-Q1"));
    }

    private static <T> void accepted(Supplier<Predicate<T>> reading, T value) {
        try {
            Predicate<T> condition = reading.get();
            assertThat(condition.test(value)).isEqualTo(condition.test(value));
        } catch (ProblemException e) {
            // refused as documented
        }
    }

    @Override
    protected Stream<byte[]> samples() {
        return Stream.of(
                        "/dataflow/SM/SYNERGY/1.0/A.CN.china.chained\nc%5BTIME_PERIOD%5D=ge:2019+le:2020,2022&format=csv",
                        "/dataflow,datastructure/*/SYNERGY/~/.,A...\nasOf=2024-01-01T04:00:00Z&updatedAfter=2023-01-01T04:00:00Z",
                        "/*\nfirstNObservations=1&lastNObservations=2&dimensionAtObservation=AllDimensions&c[OBS_VALUE]=ne:NaN",
                        "/\nattributes=dsd&measures=all&includeHistory=false&c[OBS_STATUS]=sw:A",
                        "x\nge:-0.5+lt:1e3",
                        "x\nco:chi,ew:na,nc:x")
                .map(it -> it.getBytes(UTF_8));
    }
}
