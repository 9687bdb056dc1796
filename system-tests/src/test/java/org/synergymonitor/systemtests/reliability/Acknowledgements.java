package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What clients were told is accepted, on disk before the next is sent. */
final class Acknowledgements implements AutoCloseable {
    private final FileChannel file;

    Acknowledgements(Path path) {
        try {
            this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void published(List<String> systems, String release) {
        append(systems, release, "published");
    }

    void withdrawn(List<String> systems, String release) {
        append(systems, release, "withdrawn");
    }

    private synchronized void append(List<String> systems, String release, String what) {
        StringBuilder lines = new StringBuilder();
        for (String system : systems) {
            lines.append(
                    String.format("{\"system\":\"%s\",\"release\":\"%s\",\"what\":\"%s\"}%n", system, release, what));
        }
        try {
            file.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
