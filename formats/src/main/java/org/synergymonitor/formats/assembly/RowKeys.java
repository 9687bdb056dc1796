package org.synergymonitor.formats.assembly;

import java.util.Optional;
import java.util.function.Consumer;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.Period;

/** Reads the area and the reference period of rows. */
final class RowKeys {
    private static final String SWITCHED_OFF = "~";

    private final DataflowMapping mapping;
    private final PeriodReadings periods;

    RowKeys(DataflowMapping mapping) {
        this.mapping = mapping;
        this.periods = new PeriodReadings(mapping);
    }

    Optional<String> area(Row row, Consumer<Finding> wrong) {
        Optional<String> area = mapping.area().in(row);
        area.filter(it -> !Identifier.isValid(it))
                .ifPresent(it -> wrong.accept(Finding.of(
                        Code.INVALID_IDENTIFIER, row.place(mapping.area().dimension()), it)));
        return area;
    }

    Optional<String> requireArea(Row row, Consumer<Finding> wrong) {
        return required(area(row, wrong), mapping.area().dimension(), row, wrong);
    }

    Optional<String> time(Row row) {
        return row.component(mapping.time()).filter(it -> !it.equals(SWITCHED_OFF));
    }

    Optional<String> requireTime(Row row, Consumer<Finding> wrong) {
        return required(time(row), mapping.time(), row, wrong);
    }

    Optional<Period> period(String text, Row row, Optional<IndicatorRule> rule, Consumer<Finding> wrong) {
        return periods.read(text, row, rule, wrong);
    }

    boolean selects(Row row, Frequency frequency) {
        return periods.selects(row, frequency);
    }

    private static Optional<String> required(
            Optional<String> code, String dimension, Row row, Consumer<Finding> wrong) {
        if (code.isEmpty()) {
            wrong.accept(Finding.of(Code.INCOMPLETE_KEY, row.place(dimension), null, dimension));
        }
        return code;
    }
}
