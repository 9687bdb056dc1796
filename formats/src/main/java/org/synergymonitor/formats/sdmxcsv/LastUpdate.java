package org.synergymonitor.formats.sdmxcsv;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.RepeatedHeadings;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** The column in which Eurostat says when it released, in the time of Brussels. */
final class LastUpdate {
    static final String COLUMN = "LAST UPDATE";

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/uu HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final RepeatedHeadings headings;
    private final Findings findings;
    private String lastText;
    private String lastTime;

    LastUpdate(RepeatedHeadings headings, Findings findings) {
        this.headings = headings;
        this.findings = findings;
    }

    void tell(String text, Place place) {
        if (!text.equals(lastText)) {
            lastTime = time(text, place);
            lastText = text;
        }
        if (lastTime != null) {
            headings.tell(HeadingField.RELEASED_AT, lastTime, place);
        }
    }

    private String time(String text, Place place) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    LocalDateTime.parse(text, FORM).atZone(BRUSSELS));
        } catch (DateTimeParseException e) {
            findings.add(Finding.of(Code.INVALID_TIMESTAMP, place, text)
                    .withHint("Eurostat writes dd/MM/yy HH:mm:ss, like 11/03/24 23:00:00"));
            return null;
        }
    }
}
