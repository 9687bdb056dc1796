package org.synergymonitor.formats.time;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.formats.unit.Unit;
import org.synergymonitor.formats.unit.Units;
import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Periods, and after a line break the day on which their year starts; the same text as a timestamp and as a unit. */
class ReferencePeriodsFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) {
        String[] lines = new String(input, UTF_8).split("\n", 2);
        Optional<String> startDay = lines.length == 2 ? Optional.of(lines[1]) : Optional.empty();
        requireSame(ReferencePeriods.parse(lines[0], startDay));
        for (Frequency frequency : Frequency.values()) {
            requireSame(ReferencePeriods.parse(lines[0], startDay, Optional.of(frequency)));
        }
        timestamp(lines[0]);
        Unit unit = Units.parse(lines[0]);
        assertThat(unit.powerTo(unit)).hasValue(0);
    }

    private static void requireSame(PeriodReading reading) {
        if (reading instanceof PeriodReading.Monitored monitored) {
            Period period = monitored.period();
            assertThat(Period.parse(period.toString())).isEqualTo(period);
            assertThat(ReferencePeriods.parse(period.toString(), Optional.empty()))
                    .isEqualTo(reading);
        }
    }

    private static void timestamp(String text) {
        try {
            OffsetDateTime at = Timestamps.parse(text);
            assertThat(Timestamps.parse(at.toString())).isEqualTo(at);
            assertThat(at.toInstant().toString()).matches("\\d{4}-.*");
        } catch (IllegalArgumentException e) {
            // refused as documented
        }
    }

    @Override
    protected Stream<byte[]> samples() {
        return Stream.of(
                        "2024",
                        "2024-A1\n--07-01",
                        "2024-S1\n--04-01Z",
                        "2024-Q1",
                        "2024-M03",
                        "2024-W53",
                        "2024-D366",
                        "2024-03",
                        "2024-03-31T00:00:00.5",
                        "2024-01-01/P3M",
                        "2024-01-01/2024-03-31",
                        "2024-01-01/P1Y2M3W4DT5H",
                        "2025YY",
                        "202604SS",
                        "202608MM",
                        "2019B",
                        "2019年一季度",
                        "2019年上半年",
                        "2019年3月",
                        "2022-03-01T09:30:00+08:00",
                        "100 million persons",
                        "万亿元",
                        "CNY 10 thousand")
                .map(it -> it.getBytes(UTF_8));
    }
}
