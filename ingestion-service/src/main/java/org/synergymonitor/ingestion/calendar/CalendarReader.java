package org.synergymonitor.ingestion.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.time.Timestamps;
import org.synergymonitor.model.definition.Period;

/** Reads a release calendar and says everything that is wrong with it at once, by JSON pointer. */
final class CalendarReader {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int MOST_EXPECTED = 1_000;

    private final Findings findings = new Findings();
    private final Set<Object> promised = new HashSet<>();

    private CalendarReader() {}

    /** @throws org.synergymonitor.formats.report.Refusal with all that is wrong, if anything is */
    static ReleaseCalendar read(String body) throws IOException {
        CalendarReader reader = new CalendarReader();
        ReleaseCalendar calendar = Fields.readBody(body, reader.findings, reader::calendar);
        reader.findings.refuseIfErrors();
        return Objects.requireNonNull(calendar);
    }

    private ReleaseCalendar calendar(Fields fields) {
        if (fields.has("expected") == fields.has("rule")) {
            findings.add(Code.EXACTLY_ONE, Place.field(""), null, "expected, rule");
        }
        List<Expectation> expected =
                fields.has("expected") ? fields.list("expected", 1, MOST_EXPECTED, this::expectation) : null;
        Optional<ReleaseRule> rule = fields.object("rule", CalendarReader::rule);
        Duration tolerance = fields.parsed(
                "tolerance", valid(Duration::parse, ReleaseCalendar::isTolerance), Code.INVALID_TOLERANCE);
        return findings.hasErrors()
                ? null
                : new ReleaseCalendar(
                        Optional.ofNullable(expected),
                        rule,
                        Objects.requireNonNullElse(tolerance, ReleaseCalendar.DEFAULT_TOLERANCE));
    }

    private Expectation expectation(Fields fields) {
        Period period = fields.parsed("referencePeriod", Period::parse, Code.INVALID_PERIOD);
        OffsetDateTime at = fields.parsed("expectedAt", Timestamps::parse, Code.INVALID_TIMESTAMP);
        fields.require("expectedAt");
        requireNew(fields.place("referencePeriod"), period);
        requireNew(fields.place("expectedAt"), at == null ? null : at.toInstant());
        return at == null ? null : new Expectation(Optional.ofNullable(period), at);
    }

    private void requireNew(Place place, Object promise) {
        if (promise != null && !promised.add(promise)) {
            findings.add(Code.REPEATED_EXPECTATION, place, promise.toString());
        }
    }

    private static ReleaseRule rule(Fields fields) {
        java.time.Period periodicity = fields.parsed(
                "periodicity", valid(java.time.Period::parse, ReleaseRule::isPeriodicity), Code.INVALID_PERIODICITY);
        java.time.Period offset =
                fields.parsed("offset", valid(java.time.Period::parse, ReleaseRule::isOffset), Code.INVALID_OFFSET);
        LocalTime time = fields.parsed("time", valid(LocalTime::parse, it -> true), Code.INVALID_TIME_OF_DAY);
        ZoneId timeZone = fields.parsed("timeZone", valid(ZoneId::of, it -> true), Code.INVALID_TIME_ZONE);
        fields.require("periodicity");
        fields.require("offset");
        return periodicity == null || offset == null
                ? null
                : new ReleaseRule(
                        periodicity,
                        offset,
                        Objects.requireNonNullElse(time, LocalTime.MIDNIGHT),
                        Objects.requireNonNullElse(timeZone, UTC));
    }

    private static <T> Function<String, T> valid(Function<String, T> parser, Predicate<T> valid) {
        return text -> {
            try {
                T value = parser.apply(text);
                if (valid.test(value)) {
                    return value;
                }
            } catch (DateTimeException | ArithmeticException e) {
                throw new IllegalArgumentException(e);
            }
            throw new IllegalArgumentException(text);
        };
    }
}
