package org.synergymonitor.formats.table;

import java.io.IOException;
import java.io.Reader;

import org.synergymonitor.formats.payload.Content;

/** Recognises what separates the fields of a CSV file: the character that is most frequent outside quotes at its beginning. */
final class Separator {
    private static final int LOOKED_AT = 1 << 14;

    private Separator() {}

    static char of(Content content, boolean decimalComma) throws IOException {
        char[] head = new char[LOOKED_AT];
        int length = 0;
        try (Reader text = content.text()) {
            for (int count = 0; count >= 0 && length < LOOKED_AT; length += Math.max(count, 0)) {
                count = text.read(head, length, LOOKED_AT - length);
            }
        }
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int index = 0; index < length; index++) {
            char character = head[index];
            quoted ^= character == '"';
            commas += !quoted && !decimalComma && character == ',' ? 1 : 0;
            semicolons += !quoted && character == ';' ? 1 : 0;
            tabs += !quoted && character == '\t' ? 1 : 0;
        }
        if (tabs > 0 && tabs >= semicolons && tabs >= commas) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
