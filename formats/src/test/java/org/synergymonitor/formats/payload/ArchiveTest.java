package org.synergymonitor.formats.payload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.synergymonitor.formats.report.Code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ArchiveTest {
    private static final Limits LIMITS = new Limits(1 << 20, 4 << 20, 100, 100, 100, 3, 10, 100);
    private static final int DIRECTORY_FLAGS = 8;
    private static final int DIRECTORY_METHOD = 10;
    private static final int DIRECTORY_SIZE = 24;
    private static final int DIRECTORY_OFFSET = 42;

    @Test
    void filesOfAZipAreToldInOrder() throws IOException {
        assertThat(read(zip("2020/a.csv", "a", "2021/b.csv", "b")))
                .containsExactly(Map.entry("2020/a.csv", "a"), Map.entry("2021/b.csv", "b"));
    }

    @Test
    void filesOfATarAreToldInOrder() throws IOException {
        assertThat(read(tar("a.csv", "a", "b.csv", "b")))
                .containsExactly(Map.entry("a.csv", "a"), Map.entry("b.csv", "b"));
    }

    @Test
    void aWorkbookIsNoArchive() throws IOException {
        assertThat(read(zip("a.xlsx", "PK\3\4"))).containsOnlyKeys("a.xlsx");
    }

    static Stream<Arguments> hostile() {
        byte[] bomb = new byte[3 << 20];
        byte[] two = zip("a", "a", "b", "b");
        byte[] one = zip("a", "a".repeat(100));
        byte[] shuffled = new byte[1_700_000];
        for (int index = 0; index < shuffled.length; index++) {
            shuffled[index] = (byte) ((index * 31) >> 7);
        }
        byte[] unzipped = unpacked(tar("a.csv", "a".repeat(600)));
        return Stream.of(
                arguments("up and out", zip("../a", "a"), Code.UNSAFE_ENTRY),
                arguments("up and out with a backslash", zip("a\\..\\..\\b", "a"), Code.UNSAFE_ENTRY),
                arguments("from the root", zip("/etc/a", "a"), Code.UNSAFE_ENTRY),
                arguments("from a drive", zip("C:a", "a"), Code.UNSAFE_ENTRY),
                arguments("NUL in a name", zip("a\0.csv", "a"), Code.UNSAFE_ENTRY),
                arguments("up and out of a tar", tar("../a", "a"), Code.UNSAFE_ENTRY),
                arguments("a link in a tar", link(), Code.UNSAFE_ENTRY),
                arguments("too many entries", zip("a", "", "b", "", "c", "", "d", ""), Code.TOO_MANY_ENTRIES),
                arguments("too many in a tar", tar("a", "", "b", "", "c", "", "d", ""), Code.TOO_MANY_ENTRIES),
                arguments("zip in a zip", zip("a.csv", "PK\3\4..."), Code.NESTED_ARCHIVE),
                arguments("gzip in a tar", tar("a.csv", "\u001F\u008B"), Code.NESTED_ARCHIVE),
                arguments("tar in a zip", zip("a.csv", "x".repeat(257) + "ustar"), Code.NESTED_ARCHIVE),
                arguments("a bomb", zip(Map.of("a", bomb)), Code.UNPACKED_TOO_LARGE),
                arguments("a bomb in a tar", tar(Map.of("a", bomb)), Code.UNPACKED_TOO_LARGE),
                arguments("a bomb that lies", lying(zip(Map.of("a", bomb))), Code.UNPACKED_TOO_LARGE),
                arguments(
                        "too much together",
                        lying(zip(Map.of("a", shuffled, "b", shuffled, "c", shuffled))),
                        Code.UNPACKED_TOO_LARGE),
                arguments("overlapping entries", patched(two, second(two) + DIRECTORY_OFFSET, 0, 4), Code.INVALID_ZIP),
                arguments("encrypted", patched(one, directory(one) + DIRECTORY_FLAGS, 1, 2), Code.INVALID_ZIP),
                arguments("an old method", patched(one, directory(one) + DIRECTORY_METHOD, 6, 2), Code.INVALID_ZIP),
                arguments("broken bytes", patched(one, 31, -1, 4), Code.INVALID_ZIP),
                arguments("half a zip", Arrays.copyOf(two, 60), Code.INVALID_ZIP),
                arguments("half a tar", Payloads.gzip(Arrays.copyOf(unzipped, 515)), Code.INVALID_ZIP),
                arguments("neither", new byte[10], Code.UNSUPPORTED_MEDIA_TYPE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatWasMadeToHarmIsRefused(String name, byte[] bytes, Code code) {
        assertThat(Payloads.codes(() -> read(bytes))).containsExactly(code);
    }

    private static Map<String, String> read(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Archive.of(Payloads.of(bytes, null), LIMITS)
                .visit((name, in) -> files.put(name, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)));
        return files;
    }

    private static byte[] zip(String... namesAndTexts) {
        return zip(files(namesAndTexts));
    }

    private static byte[] tar(String... namesAndTexts) {
        return tar(files(namesAndTexts));
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            files.put(namesAndTexts[index], namesAndTexts[index + 1].getBytes(StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> files) {
        return tar(out -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        });
    }

    private static byte[] link() {
        return tar(out -> {
            TarArchiveEntry entry = new TarArchiveEntry("a", TarArchiveEntry.LF_SYMLINK);
            entry.setLinkName("/etc/passwd");
            out.putArchiveEntry(entry);
            out.closeArchiveEntry();
        });
    }

    private static byte[] tar(Entries entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes);
                TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
            entries.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] gzip) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] lying(byte[] zip) {
        byte[] lie = zip;
        for (int at = directory(zip); at >= 0; at = next(zip, at + 4)) {
            lie = patched(lie, at + DIRECTORY_SIZE, 1, 4);
        }
        return lie;
    }

    private static int directory(byte[] zip) {
        return next(zip, 0);
    }

    private static int second(byte[] zip) {
        return next(zip, directory(zip) + 4);
    }

    private static int next(byte[] zip, int from) {
        for (int at = from; at + 4 <= zip.length; at++) {
            if (ByteBuffer.wrap(zip).getInt(at) == 0x504B0102) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] patched(byte[] bytes, int at, int value, int width) {
        ByteBuffer copy = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        if (width == 2) {
            copy.putShort(at, (short) value);
        } else {
            copy.putInt(at, value);
        }
        return copy.array();
    }

    /** Writes the entries of a tar. */
    @FunctionalInterface
    private interface Entries {
        void write(TarArchiveOutputStream out) throws IOException;
    }
}
