package org.synergymonitor.ingestion.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.time.Timestamps;

/** The expected dates that a reader asks for, {@code [from, to]}, at most {@value #MOST_YEARS} years. */
record TimeSpan(Instant from, Instant to) {
    private static final int MOST_YEARS = 10;

    /**
     * What is not said is a year before and a year after now, of both.
     *
     * @throws org.synergymonitor.formats.report.Refusal if a date is none, or there is no or too much time between them
     */
    static TimeSpan of(Optional<String> from, Optional<String> to, Instant now) {
        Findings findings = new Findings();
        OffsetDateTime present = now.atOffset(ZoneOffset.UTC);
        OffsetDateTime first = bound("from", from, present.minusYears(1), findings);
        OffsetDateTime last = bound("to", to, present.plusYears(1), findings);
        if (!findings.hasErrors() && (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS)))) {
            findings.add(Finding.of(Code.INVALID_PARAMETER, Place.field("to"), last.toString())
                    .withHint("not before 'from' (" + first + ") and at most " + MOST_YEARS + " years after it"));
        }
        findings.refuseIfErrors();
        return new TimeSpan(first.toInstant(), last.toInstant());
    }

    private static OffsetDateTime bound(
            String name, Optional<String> text, OffsetDateTime otherwise, Findings findings) {
        try {
            return text.map(Timestamps::parse).orElse(otherwise);
        } catch (IllegalArgumentException e) {
            findings.add(Finding.of(Code.INVALID_TIMESTAMP, Place.field(name), text.orElseThrow())
                    .withHint("in a URL, write + as %2B"));
            return otherwise;
        }
    }
}
