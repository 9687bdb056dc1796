package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/**
 * What is said of a message as a whole, beside its body and in it. The agency and dataflow must be the same in both; the time of release
 * given beside the body is the better one, since what a message calls prepared is often only the time of the download; of two embargoes the
 * later counts.
 */
final class Headings {
    static final int LONGEST_TEXT = 64;

    private final Map<HeadingField, String> given;
    private final Map<HeadingField, String> found = new EnumMap<>(HeadingField.class);
    private final Map<HeadingField, Place> places = new EnumMap<>(HeadingField.class);
    private final Findings findings;

    Headings(Map<HeadingField, String> given, Findings findings) {
        this.given = given.isEmpty() ? Map.of() : new EnumMap<>(given);
        this.findings = findings;
    }

    void add(HeadingField field, String text, Place place) {
        String known = found.putIfAbsent(field, text);
        places.putIfAbsent(field, place);
        boolean identifies = field == HeadingField.AGENCY || field == HeadingField.DATAFLOW;
        String expected = identifies ? given.getOrDefault(field, known) : known;
        if (expected != null && !expected.equals(text)) {
            findings.add(Code.INCONSISTENT_HEADING, place, text, expected);
        }
    }

    Optional<String> text(HeadingField field) {
        return Optional.ofNullable(given.getOrDefault(field, found.get(field)));
    }

    /** @param needed whether there are rows that do not say their dataflow themselves */
    void requireDataflow(boolean needed) {
        requireText(HeadingField.AGENCY, needed);
        requireText(HeadingField.DATAFLOW, needed);
    }

    private void requireText(HeadingField field, boolean needed) {
        Optional<String> text = text(field);
        if (text.isEmpty() && needed) {
            findings.add(Code.REQUIRED, place(field), null);
        } else if (text.isPresent() && !Texts.isValid(text.get(), LONGEST_TEXT)) {
            findings.add(Code.INVALID_TEXT, place(field), text.get(), LONGEST_TEXT);
        }
    }

    Optional<OffsetDateTime> releasedAt() {
        Optional<String> text = text(HeadingField.RELEASED_AT);
        if (text.isEmpty()) {
            findings.add(Code.REQUIRED, place(HeadingField.RELEASED_AT), null);
        }
        return text.flatMap(it -> TimestampReading.read(it, place(HeadingField.RELEASED_AT), findings::add));
    }

    Optional<Instant> embargoUntil() {
        HeadingField field = HeadingField.EMBARGO_UNTIL;
        Optional<OffsetDateTime> beside = Optional.ofNullable(given.get(field))
                .flatMap(it -> TimestampReading.read(it, Place.field(field.parameter()), findings::add));
        Optional<OffsetDateTime> inside = Optional.ofNullable(found.get(field))
                .flatMap(it -> TimestampReading.read(it, places.get(field), findings::add));
        return Stream.of(beside, inside)
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .max(Instant::compareTo);
    }

    private Place place(HeadingField field) {
        return given.containsKey(field)
                ? Place.field(field.parameter())
                : places.getOrDefault(field, Place.field(field.parameter()));
    }
}
