package org.synergymonitor.formats.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.time.PeriodReading;
import org.synergymonitor.formats.time.ReferencePeriods;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;

/** Reads the reference periods of rows, the same text once. */
final class PeriodReadings {
    private static final int REMEMBERED = 10_000;
    private static final Map<String, Frequency> FREQUENCIES =
            Map.of("A", Frequency.ANNUAL, "S", Frequency.HALF_YEARLY, "Q", Frequency.QUARTERLY, "M", Frequency.MONTHLY);

    private final DataflowMapping mapping;
    private final Map<Written, PeriodReading> readings = new HashMap<>();
    private final Set<String> unmonitored = new HashSet<>();

    PeriodReadings(DataflowMapping mapping) {
        this.mapping = mapping;
    }

    /** @param text in the time component of the row */
    Optional<Period> read(String text, Row row, Optional<IndicatorRule> rule, Consumer<Finding> wrong) {
        Optional<Frequency> frequency = rule.flatMap(IndicatorRule::frequency)
                .or(mapping::frequency)
                .or(() -> code(row).map(FREQUENCIES::get));
        Written written = new Written(text, row.component(Component.REPORTING_YEAR_START_DAY), frequency);
        if (readings.size() == REMEMBERED) {
            readings.clear();
        }
        PeriodReading reading = readings.computeIfAbsent(
                written, it -> ReferencePeriods.parse(it.text, it.reportingYearStartDay, it.frequency));
        if (reading instanceof PeriodReading.Monitored monitored) {
            return Optional.of(monitored.period());
        }
        if (reading instanceof PeriodReading.Unmonitored other) {
            String series = rule.map(IndicatorRule::indicator).orElse("");
            if (unmonitored.add(series + " " + other.frequency())) {
                wrong.accept(
                        Finding.of(Code.FREQUENCY_NOT_MONITORED, row.place(mapping.time()), text, other.frequency()));
            }
        } else if (reading instanceof PeriodReading.Invalid invalid) {
            wrong.accept(Finding.of(Code.INVALID_PERIOD, row.place(mapping.time()), text)
                    .withHint(invalid.hint()));
        }
        return Optional.empty();
    }

    /** @return whether a row that names no period selects those of the frequency */
    boolean selects(Row row, Frequency frequency) {
        return code(row).map(frequency.toString()::equals).orElse(true);
    }

    private static Optional<String> code(Row row) {
        return row.component("FREQ").or(() -> row.component("freq"));
    }

    private record Written(String text, Optional<String> reportingYearStartDay, Optional<Frequency> frequency) {}
}
