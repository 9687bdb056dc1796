package org.synergymonitor.formats.message;

import java.util.EnumMap;
import java.util.Map;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Headings that a format repeats in every row: each is told once and must stay the same. */
public final class RepeatedHeadings {
    private final MessageHandler handler;
    private final Findings findings;
    private final Map<HeadingField, String> told = new EnumMap<>(HeadingField.class);

    public RepeatedHeadings(MessageHandler handler, Findings findings) {
        this.handler = handler;
        this.findings = findings;
    }

    public void tell(HeadingField field, String text, Place place) {
        String first = told.putIfAbsent(field, text);
        if (first == null) {
            handler.heading(field, text, place);
        } else if (!first.equals(text)) {
            findings.add(Code.INCONSISTENT_HEADING, place, text, first);
        }
    }
}
