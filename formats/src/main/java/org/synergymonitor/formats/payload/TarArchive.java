package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** A .tar.gz of files. */
record TarArchive(Payload payload, Limits limits) implements Archive {
    /** The library holds long names and extended headers in memory, and they may declare any length. */
    private static final long HEADER = 1 << 20;

    @Override
    public void visit(Visitor visitor) throws IOException {
        Allowance header = new Allowance(HEADER, Code.UNPACKED_TOO_LARGE);
        Allowance all = Allowance.unpacking(payload.size(), limits.unpackedBytes());
        try (InputStream file = Files.newInputStream(payload.file());
                InputStream unpacked = new BoundedStream(Gzip.unpack(file, all), header);
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name())) {
            int entries = 0;
            for (TarArchiveEntry entry = next(tar, header); entry != null; entry = next(tar, header)) {
                if (++entries > limits.entries()) {
                    throw Refusal.because(Code.TOO_MANY_ENTRIES, Place.NOWHERE, null, limits.entries());
                }
                check(entry);
                header.refill(Long.MAX_VALUE);
                if (!entry.isDirectory()) {
                    InputStream bytes = new Unpacking(tar, Code.INVALID_ZIP, entry.getName());
                    visitor.file(entry.getName(), ArchiveEntry.checkBytes(entry.getName(), bytes));
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar, Allowance header) {
        header.refill(HEADER);
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw Unpacking.broken(Code.INVALID_ZIP, null, e);
        }
    }

    private static void check(TarArchiveEntry entry) {
        ArchiveEntry.checkName(entry.getName());
        boolean link = entry.isSymbolicLink() || entry.isLink();
        if (link || entry.isSparse() || !(entry.isDirectory() || entry.isFile())) {
            throw ArchiveEntry.refuse(Code.UNSAFE_ENTRY, entry.getName());
        }
    }
}
