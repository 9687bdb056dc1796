package org.synergymonitor.formats.payload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Payloads for tests. */
public final class Payloads {
    private Payloads() {}

    public static Payload of(byte[] bytes, String contentType) {
        try {
            Path directory = Path.of(System.getProperty("java.io.tmpdir"), "payload-tests");
            Payload payload = new Spool(directory, Limits.DEFAULT.bytes())
                    .receive(new ByteArrayInputStream(bytes), Optional.ofNullable(contentType), Optional.empty());
            payload.file().toFile().deleteOnExit();
            return payload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static Finding refusal(Step step) {
        return catchThrowableOfType(Refusal.class, step::run).findings().get(0);
    }

    public static List<Code> codes(Step step) {
        return catchThrowableOfType(Refusal.class, step::run).findings().stream()
                .map(Finding::code)
                .toList();
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }
}
