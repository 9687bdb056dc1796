package org.synergymonitor.formats.payload;

/** Free text that is stored and sent on: labels, units, names of agencies. */
public final class Texts {
    private Texts() {}

    /** @return whether it is 1 to {@code longest} characters, not all blank, without control characters and lone surrogates */
    public static boolean isValid(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.codePoints().noneMatch(it -> Character.isISOControl(it) || isSurrogate(it));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
