package org.synergymonitor.formats.sdmxcsv;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.synergymonitor.formats.payload.Content;

/** The separator of an SDMX-CSV is the character behind the first term of its header. */
final class Separator {
    private static final Pattern OPENING = Pattern.compile(
            "\"?[A-Z]+(?:\\[[^\\]]{0,20}\\])?\"?([\\t\\x{21}-\\x{D7FF}\\x{E000}-\\x{FFFF}&&[^\\w\"\\[\\]]])");
    private static final int LONGEST = 64;

    private Separator() {}

    static char of(Content content) throws IOException {
        try (Reader text = content.text()) {
            char[] start = new char[LONGEST];
            int length = 0;
            for (int read; (read = text.read(start, length, LONGEST - length)) > 0; ) {
                length += read;
            }
            Matcher opening = OPENING.matcher(new String(start, 0, length));
            return opening.lookingAt() ? opening.group(1).charAt(0) : ',';
        }
    }
}
