package org.synergymonitor.formats.payload;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** A zip whose directory was looked through before anything is unpacked, and whose entries are counted while they are. */
public final class CheckedZip implements Closeable {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final Allowance allowance;

    private CheckedZip(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntriesInPhysicalOrder());
        this.allowance = new Allowance(limits.unpackedBytes(), Code.UNPACKED_TOO_LARGE);
    }

    /** @throws Refusal if it is no zip, or one that was made to harm */
    public static CheckedZip open(Path file, Limits limits) throws IOException {
        checkCount(file, limits.entries());
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (IOException | IllegalArgumentException e) {
            throw Unpacking.broken(Code.INVALID_ZIP, null, e);
        }
        try {
            CheckedZip checked = new CheckedZip(zip, limits);
            checked.check(limits);
            return checked;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /** @return the bytes of an entry, empty if there is none of that name */
    public Optional<InputStream> bytes(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(bytes(entry));
    }

    InputStream bytes(ZipArchiveEntry entry) throws IOException {
        Allowance own = new Allowance(Allowance.mostUnpacked(entry.getCompressedSize()), Code.UNPACKED_TOO_LARGE);
        InputStream unpacked = new Unpacking(zip.getInputStream(entry), Code.INVALID_ZIP, entry.getName());
        return new BoundedStream(new BoundedStream(unpacked, own), allowance);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The number that the directory declares may be a lie, and the library would hold every entry in memory: so the signatures are counted. */
    private static void checkCount(Path file, int most) throws IOException {
        int entries = 0;
        int last = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int value = bytes.read(); value >= 0; value = bytes.read()) {
                last = last << 8 | value;
                if (last == 0x504B0102 && ++entries > most) {
                    throw Refusal.because(Code.TOO_MANY_ENTRIES, Place.NOWHERE, null, most);
                }
            }
        }
    }

    private void check(Limits limits) {
        long end = 0;
        long declared = 0;
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            ArchiveEntry.checkName(name);
            if (entry.isUnixSymlink()) {
                throw ArchiveEntry.refuse(Code.UNSAFE_ENTRY, name);
            }
            if (!names.add(name)) {
                throw broken(name, "two entries have the same name");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw broken(name, "the entry is encrypted");
            }
            if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                throw broken(name, "only stored and deflated entries are read");
            }
            if (entry.getLocalHeaderOffset() < end || entry.getDataOffset() < entry.getLocalHeaderOffset()) {
                throw broken(name, "entries overlap");
            }
            end = entry.getDataOffset() + Math.max(0, entry.getCompressedSize());
            declared += Math.max(0, entry.getSize());
            if (declared > limits.unpackedBytes()
                    || entry.getSize() > Allowance.mostUnpacked(entry.getCompressedSize())) {
                throw Refusal.because(Code.UNPACKED_TOO_LARGE, Place.NOWHERE, name, limits.unpackedBytes());
            }
        }
    }

    private static Refusal broken(String entry, String reason) {
        return Refusal.because(Code.INVALID_ZIP, Place.NOWHERE, entry, reason);
    }
}
