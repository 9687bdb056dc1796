package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.panel.ObsStatus;

/** Reads what a row that does not delete says of a cell. */
final class StatementReading {
    private static final Set<String> NO_VALUE = Set.of("NaN", "#N/A", ":");
    private static final String CONF_STATUSES = "FNCDSAOTGME";

    private final DataflowMapping mapping;
    private final UnitReading units;

    StatementReading(DataflowMapping mapping) {
        this.mapping = mapping;
        this.units = new UnitReading(mapping);
    }

    Statement read(Row row, IndicatorRule rule, Consumer<Finding> wrong) {
        boolean whole = row.action().isWhole();
        RowUnit unit = units.read(row, rule, wrong);
        Double value = value(row, rule.measure(), unit, wrong).orElse(whole ? Statement.NONE : null);
        ObsStatus status = status(row, wrong).orElse(whole ? ObsStatus.A : null);
        String confStatus = confStatus(row, wrong).orElse(whole ? ReportedObservation.FREE : null);
        Instant embargo = embargo(row, wrong).orElse(null);
        String unitText = unit.unit() == null && whole ? "" : unit.unit();
        return new Statement(value, status, unitText, confStatus, embargo, false, row.place(rule.measure()));
    }

    private static Optional<Double> value(Row row, String measure, RowUnit unit, Consumer<Finding> wrong) {
        return row.component(measure)
                .map(text -> NO_VALUE.contains(text)
                        ? Statement.NONE
                        : Decimals.read(text, unit.power(), row.place(measure), wrong)
                                .orElse(Statement.NONE));
    }

    private Optional<ObsStatus> status(Row row, Consumer<Finding> wrong) {
        Optional<String> text = Attributes.of(row, Component.OBS_STATUS);
        Optional<ObsStatus> status = text.flatMap(
                it -> Optional.ofNullable(mapping.statuses().get(it)).or(() -> Arrays.stream(ObsStatus.values())
                        .filter(code -> code.name().equals(it))
                        .findFirst()));
        if (text.isPresent() && status.isEmpty()) {
            wrong.accept(Finding.of(
                    Code.INVALID_CHOICE,
                    row.place(Component.OBS_STATUS),
                    text.get(),
                    Arrays.toString(ObsStatus.values())));
        }
        return status;
    }

    private static Optional<String> confStatus(Row row, Consumer<Finding> wrong) {
        Optional<String> text = Attributes.of(row, Component.CONF_STATUS);
        text.filter(it -> it.length() != 1 || CONF_STATUSES.indexOf(it.charAt(0)) < 0)
                .ifPresent(it -> wrong.accept(
                        Finding.of(Code.INVALID_CHOICE, row.place(Component.CONF_STATUS), it, CONF_STATUSES)));
        return text;
    }

    private static Optional<Instant> embargo(Row row, Consumer<Finding> wrong) {
        return Attributes.of(row, Component.EMBARGO_TIME)
                .flatMap(it -> TimestampReading.read(it, row.place(Component.EMBARGO_TIME), wrong))
                .map(OffsetDateTime::toInstant);
    }
}
