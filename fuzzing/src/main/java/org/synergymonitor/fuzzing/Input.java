package org.synergymonitor.fuzzing;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** What a target reads, under a name by which a person finds it. */
final class Input {
    private final String name;
    private final byte[] bytes;

    Input(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    static Input of(byte[] sample) {
        CRC32 checksum = new CRC32();
        checksum.update(sample);
        return new Input("sample-" + HexFormat.of().toHexDigits((int) checksum.getValue()), sample);
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Input input && Arrays.equals(bytes, input.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
