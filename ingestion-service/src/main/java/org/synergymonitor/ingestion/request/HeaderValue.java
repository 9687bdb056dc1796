package org.synergymonitor.ingestion.request;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import org.synergymonitor.model.panel.Provenance;

/** What stands in a header of HTTP, and can be sent in one again and kept in a provenance. */
public final class HeaderValue {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private HeaderValue() {}

    public static boolean isValid(String text) {
        return !text.isBlank()
                && text.length() <= Provenance.MAX_TEXT_LENGTH
                && text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** @throws IllegalArgumentException if it is none */
    public static String require(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not the value of a header");
        }
        return text;
    }

    /** @throws java.time.DateTimeException if it is no date of HTTP (RFC 9110) */
    public static String requireDate(String text) {
        DATE.parse(text);
        return text;
    }
}
