package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Decodes a text and refuses, with line and column, bytes that are no character, NUL, and a line without end. */
final class StrictText extends Reader {
    private static final int BUFFER = 1 << 15;

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final int longestLine;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer out = CharBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean begun;
    private boolean json;
    private int line = 1;
    private long column;
    private boolean afterReturn;

    /** @param longestLine characters in a line, except in JSON, which is often written as a single line */
    StrictText(InputStream bytes, Charset charset, int longestLine) {
        this.bytes = bytes;
        this.decoder = Encoding.strict(charset);
        this.longestLine = longestLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!out.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, out.remaining());
        out.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        in.compact();
        int count = bytes.read(in.array(), in.position(), in.remaining());
        in.position(in.position() + Math.max(count, 0)).flip();
        ended = count < 0;
        out.clear();
        CoderResult result = decoder.decode(in, out, ended);
        out.flip();
        inspect();
        if (result.isError()) {
            throw Refusal.because(
                    Code.INVALID_ENCODING,
                    Place.line(line),
                    null,
                    decoder.charset().name());
        }
        ended &= result.isUnderflow();
    }

    private void inspect() {
        char[] characters = out.array();
        int end = out.limit();
        long lineStart = -column;
        if (!begun) {
            begin(characters, end);
        }
        for (int index = 0; index < end; index++) {
            char character = characters[index];
            if (character > '\r') {
                afterReturn = false;
            } else if (character == '\n' || character == '\r') {
                checkLength(index - lineStart);
                if (character == '\r' || !afterReturn) {
                    line++;
                }
                afterReturn = character == '\r';
                lineStart = index + 1L;
            } else if (character == 0) {
                throw Refusal.because(Code.NUL_CHARACTER, Place.cell(line, (int) (index - lineStart + 1), null), null);
            } else {
                afterReturn = false;
            }
        }
        column = end - lineStart;
        checkLength(column);
    }

    private void begin(char[] characters, int end) {
        for (int index = 0; index < end && !begun; index++) {
            begun = !Character.isWhitespace(characters[index]);
            json = characters[index] == '{' || characters[index] == '[';
        }
    }

    private void checkLength(long length) {
        if (length > longestLine && !json) {
            throw Refusal.because(Code.CELL_TOO_LONG, Place.line(line), null, longestLine);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
