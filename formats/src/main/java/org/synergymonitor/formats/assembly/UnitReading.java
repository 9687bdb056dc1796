package org.synergymonitor.formats.assembly;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.mapping.UnitRule;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

/** Reads UNIT_MEASURE and UNIT_MULT by the mapping of the dataflow. */
final class UnitReading {
    private static final int REMEMBERED = 1_000;

    private final DataflowMapping mapping;
    private final Map<String, Optional<UnitRule>> meanings = new HashMap<>();

    UnitReading(DataflowMapping mapping) {
        this.mapping = mapping;
    }

    RowUnit read(Row row, IndicatorRule rule, Consumer<Finding> wrong) {
        int power = Attributes.of(row, Component.UNIT_MULT)
                .map(it -> Decimals.power(it, row.place(Component.UNIT_MULT), wrong))
                .orElse(0);
        Optional<UnitRule> unit = rule.unit().map(it -> new UnitRule(it, 0)).or(() -> stated(row, wrong));
        boolean stated = Attributes.of(row, Component.UNIT_MEASURE).isPresent();
        if (power != 0 && unit.isEmpty() && !stated) {
            wrong.accept(Finding.of(
                    Code.UNIT_REQUIRED,
                    row.place(Component.UNIT_MULT),
                    row.component(Component.UNIT_MULT).orElseThrow()));
        }
        return unit.map(it -> new RowUnit(it.unit(), it.power() + power)).orElseGet(() -> new RowUnit(null, power));
    }

    private Optional<UnitRule> stated(Row row, Consumer<Finding> wrong) {
        Optional<String> text = Attributes.of(row, Component.UNIT_MEASURE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!Texts.isValid(text.get(), Headings.LONGEST_TEXT)) {
            wrong.accept(Finding.of(
                    Code.INVALID_TEXT, row.place(Component.UNIT_MEASURE), text.get(), Headings.LONGEST_TEXT));
            return Optional.empty();
        }
        if (meanings.size() == REMEMBERED) {
            meanings.clear();
        }
        Optional<UnitRule> meaning = meanings.computeIfAbsent(text.get(), mapping::unit);
        if (meaning.isEmpty()) {
            wrong.accept(Finding.of(Code.UNKNOWN_UNIT, row.place(Component.UNIT_MEASURE), text.get()));
        }
        return meaning;
    }
}
