package org.synergymonitor.model.definition;

import java.util.regex.Pattern;

/** The form of every identifier: 1 to 64 of A–Z, a–z, 0–9, {@code _}, {@code -}, {@code .}, beginning with a letter or digit. */
public final class Identifier {
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Identifier() {}

    public static boolean isValid(String id) {
        return id != null && FORM.matcher(id).matches();
    }

    /** @throws IllegalArgumentException if {@code id} is not of the form; {@code what} names it in the message */
    public static String require(String what, String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException(what + " must match " + PATTERN + ", but is " + id);
        }
        return id;
    }
}
