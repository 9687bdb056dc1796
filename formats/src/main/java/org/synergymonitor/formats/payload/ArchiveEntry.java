package org.synergymonitor.formats.payload;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** What one entry of an archive must be like. */
final class ArchiveEntry {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final int TAR_MAGIC = 257;
    private static final List<byte[]> ARCHIVES = List.of(
            latin1("PK\3\4"),
            latin1("PK\5\6"),
            latin1("\u001F\u008B"),
            latin1("7z\u00BC\u00AF"),
            latin1("Rar!"),
            latin1("BZh"),
            latin1("\u00FD7zXZ"),
            latin1("(\u00B5/\u00FD"));

    private ArchiveEntry() {}

    /** @throws Refusal if a program that believes the name would write elsewhere than it meant to */
    static void checkName(String name) {
        boolean unsafe = name.isBlank()
                || name.startsWith("/")
                || name.startsWith("\\")
                || DRIVE.matcher(name).matches()
                || name.codePoints().anyMatch(Character::isISOControl)
                || Arrays.asList(name.split("[/\\\\]")).contains("..");
        if (unsafe) {
            throw refuse(Code.UNSAFE_ENTRY, name);
        }
    }

    /**
     * @return the bytes, which the visitor cannot close
     * @throws Refusal if they are an archive again; a workbook, which is a zip by form, is none
     */
    static InputStream checkBytes(String name, InputStream source) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(source, 1 << 16);
        bytes.mark(TAR_MAGIC + 5);
        byte[] head = bytes.readNBytes(TAR_MAGIC + 5);
        bytes.reset();
        boolean workbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && ZipArchive.begins(head);
        if (!workbook && (ARCHIVES.stream().anyMatch(it -> matches(head, 0, it)) || isTar(head))) {
            throw refuse(Code.NESTED_ARCHIVE, name);
        }
        return new FilterInputStream(bytes) {
            @Override
            public void close() {
                // the archive goes on after this entry
            }
        };
    }

    static Refusal refuse(Code code, String name, Object... arguments) {
        return Refusal.because(code, Place.NOWHERE, name, arguments);
    }

    private static boolean isTar(byte[] head) {
        return matches(head, TAR_MAGIC, latin1("ustar"));
    }

    private static boolean matches(byte[] head, int at, byte[] magic) {
        return head.length >= at + magic.length && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
    }

    private static byte[] latin1(String magic) {
        return magic.getBytes(StandardCharsets.ISO_8859_1);
    }
}
