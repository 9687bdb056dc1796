package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/**
 * How the bytes of a text are to be read: a byte order mark decides, else what is declared, else UTF-8 if they are valid UTF-8, else GB18030 if
 * they are valid GB18030.
 *
 * @param markLength bytes of the byte order mark, which is no part of the text
 */
record Encoding(Charset charset, int markLength) {
    static final Charset GB18030 = Charset.forName("GB18030");

    /** @param head the first four bytes, or fewer if there are no more */
    static Optional<Encoding> ofMark(byte[] head) {
        if (begins(head, 0xFF, 0xFE, 0, 0) || begins(head, 0, 0, 0xFE, 0xFF)) {
            throw Refusal.because(Code.UNKNOWN_ENCODING, Place.NOWHERE, "UTF-32");
        }
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (begins(head, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        return begins(head, 0xFF, 0xFE) ? Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2)) : Optional.empty();
    }

    /** @return what a label means: GB2312 and GBK name texts that in truth are GB18030; UTF-16 without a mark shows its byte order by its NULs */
    static Encoding ofLabel(String label, byte[] head) {
        String name = label.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        Charset charset =
                switch (name) {
                    case "GB2312", "GBK", "GB-2312", "CP936", "MS936", "X-GBK" -> GB18030;
                    case "UTF-16" ->
                        head.length > 0 && head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
                    default -> known(name, label);
                };
        return new Encoding(charset, 0);
    }

    /** @return whether every byte belongs to a character */
    static boolean isValid(InputStream bytes, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        int count;
        do {
            count = bytes.read(in.array(), in.position(), in.remaining());
            in.position(in.position() + Math.max(count, 0)).flip();
            out.clear();
            if (decoder.decode(in, out, count < 0).isError()) {
                return false;
            }
            in.compact();
        } while (count >= 0);
        return true;
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Charset known(String name, String label) {
        boolean known;
        try {
            known = !name.startsWith("UTF-32") && Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            known = false;
        }
        if (!known) {
            throw Refusal.because(Code.UNKNOWN_ENCODING, Place.NOWHERE, label);
        }
        return Charset.forName(name);
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (head.length <= index || (head[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
