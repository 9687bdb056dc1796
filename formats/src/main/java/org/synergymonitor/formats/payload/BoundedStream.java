package org.synergymonitor.formats.payload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than it is allowed to. */
final class BoundedStream extends FilterInputStream {
    private final Allowance allowance;

    BoundedStream(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            allowance.spend(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            allowance.spend(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        allowance.spend(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
