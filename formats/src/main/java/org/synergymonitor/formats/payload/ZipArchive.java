package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A .zip of files. */
record ZipArchive(Payload payload, Limits limits) implements Archive {
    static boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    @Override
    public void visit(Visitor visitor) throws IOException {
        try (CheckedZip zip = CheckedZip.open(payload.file(), limits)) {
            for (ZipArchiveEntry entry : zip.entries()) {
                if (!entry.isDirectory()) {
                    try (InputStream bytes = zip.bytes(entry)) {
                        visitor.file(entry.getName(), ArchiveEntry.checkBytes(entry.getName(), bytes));
                    }
                }
            }
        }
    }
}
