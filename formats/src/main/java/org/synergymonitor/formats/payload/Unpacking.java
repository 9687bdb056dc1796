package org.synergymonitor.formats.payload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** What is unpacked from a file on disk: if it cannot be read on, what was sent is broken. */
final class Unpacking extends FilterInputStream {
    private final Code code;
    private final String entry;

    Unpacking(InputStream in, Code code, String entry) {
        super(in);
        this.code = code;
        this.entry = entry;
    }

    static Refusal broken(Code code, String entry, Exception failure) {
        String reason = failure.getMessage() == null ? "it ends too early" : failure.getMessage();
        return Refusal.because(code, Place.NOWHERE, entry, reason);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw broken(code, entry, e);
        }
    }
}
