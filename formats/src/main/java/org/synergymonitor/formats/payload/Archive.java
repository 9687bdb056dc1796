package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Files sent as one, .zip or .tar.gz; nothing of it is written anywhere under the names it gives. */
public interface Archive {
    /** Tells the files in order. The bytes of one can be read until its visit ends. */
    void visit(Visitor visitor) throws IOException;

    /** Takes one file after the other. */
    @FunctionalInterface
    interface Visitor {
        void file(String name, InputStream bytes) throws IOException;
    }

    /** @throws Refusal if it is neither .zip nor .tar.gz */
    static Archive of(Payload payload, Limits limits) throws IOException {
        byte[] head = head(payload.file());
        if (ZipArchive.begins(head)) {
            return new ZipArchive(payload, limits);
        }
        if (Gzip.begins(head)) {
            return new TarArchive(payload, limits);
        }
        throw Refusal.because(
                Code.UNSUPPORTED_MEDIA_TYPE,
                Place.NOWHERE,
                payload.contentType().orElse(null));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(4);
        }
    }
}
