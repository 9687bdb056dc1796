package org.synergymonitor.formats.payload;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The gzip format. */
final class Gzip {
    private Gzip() {}

    static boolean begins(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /**
     * @return the unpacked bytes, at most as many as allowed
     * @throws Refusal if they are gzip again
     */
    static InputStream unpack(InputStream packed, Allowance allowance) throws IOException {
        InputStream unpacked;
        try {
            unpacked = new GZIPInputStream(packed, 1 << 16);
        } catch (ZipException | EOFException e) {
            throw Unpacking.broken(Code.INVALID_GZIP, null, e);
        }
        InputStream bounded = new BoundedStream(new Unpacking(unpacked, Code.INVALID_GZIP, null), allowance);
        BufferedInputStream bytes = new BufferedInputStream(bounded, 1 << 16);
        bytes.mark(2);
        if (begins(bytes.readNBytes(2))) {
            throw Refusal.because(Code.NESTED_ARCHIVE, Place.NOWHERE, null);
        }
        bytes.reset();
        return bytes;
    }
}
