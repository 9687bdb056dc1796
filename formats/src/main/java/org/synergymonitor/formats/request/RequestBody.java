package org.synergymonitor.formats.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The text of a request, or the reason why it is none. */
public final class RequestBody {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RequestBody() {}

    /** @throws Refusal if it is longer than {@code limit} bytes, not UTF-8, or contains NUL */
    public static String read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw Refusal.because(Code.BODY_TOO_LARGE, Place.NOWHERE, null, limit);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.because(Code.INVALID_ENCODING, Place.NOWHERE, null, "UTF-8");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line =
                    1 + (int) text.chars().limit(nul).filter(it -> it == '\n').count();
            int column = nul - text.lastIndexOf('\n', nul);
            throw Refusal.because(Code.NUL_CHARACTER, Place.json(line, column, null), null);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
