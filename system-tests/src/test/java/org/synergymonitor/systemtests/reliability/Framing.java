package org.synergymonitor.systemtests.reliability;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How messages follow one another on a connection: each with its length in four bytes before it. */
enum Framing {
    /** Big-endian, not counting itself. */
    KAFKA(ByteOrder.BIG_ENDIAN, Integer.BYTES),
    /** Little-endian, counting itself. */
    MONGODB(ByteOrder.LITTLE_ENDIAN, 0);

    private final ByteOrder order;
    private final int uncounted;

    Framing(ByteOrder order, int uncounted) {
        this.order = order;
        this.uncounted = uncounted;
    }

    /** @return the next message with its length */
    byte[] read(DataInputStream input) throws IOException {
        byte[] length = new byte[Integer.BYTES];
        input.readFully(length);
        int size = ByteBuffer.wrap(length).order(order).getInt() + uncounted;
        byte[] message = new byte[size];
        System.arraycopy(length, 0, message, 0, length.length);
        input.readFully(message, length.length, size - length.length);
        return message;
    }
}
