package org.synergymonitor.ingestion.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

import org.synergymonitor.ingestion.calendar.Standing.State;

/**
 * One gauge of each kind a calendar. Punctuality is that of the last release expected and out: a gauge every replica reports alike, also
 * after a restart, which a histogram of what each has seen would not be.
 */
@ApplicationScoped
class CalendarMetrics {
    private static final double MILLIS = 1000.0;

    private final MultiGauge overdue;
    private final MultiGauge punctuality;

    CalendarMetrics(MeterRegistry metrics) {
        overdue = MultiGauge.builder("synergy.release.overdue")
                .description("expected releases of the past year that are not out although their tolerance is over")
                .register(metrics);
        punctuality = MultiGauge.builder("synergy.release.punctuality")
                .description(
                        "from the expected date of the last expected release that is out to its release, negative if early")
                .baseUnit("seconds")
                .register(metrics);
    }

    void show(Map<DefinedCalendar, List<Standing>> standings) {
        List<Row<?>> late = new ArrayList<>();
        List<Row<?>> punctualities = new ArrayList<>();
        standings.forEach((calendar, expected) -> {
            Tags tags = Tags.of(
                    "agency",
                    calendar.dataflow().agency(),
                    "dataflow",
                    calendar.dataflow().id());
            late.add(Row.of(
                    tags,
                    expected.stream().filter(it -> it.state() == State.LATE).count()));
            expected.stream()
                    .flatMap(it -> it.punctuality().stream())
                    .reduce((earlier, later) -> later)
                    .ifPresent(last -> punctualities.add(Row.of(tags, last.toMillis() / MILLIS)));
        });
        overdue.register(late, true);
        punctuality.register(punctualities, true);
    }
}
