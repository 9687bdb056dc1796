package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of a payload: gzip is unpacked whatever the headers say, and text is decoded. */
public final class PayloadContent implements Content {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final long LONGEST_LINE = 16L << 20;

    private final Payload payload;
    private final Limits limits;
    private final Optional<String> declared;
    private Encoding encoding;

    /** @param charset that is known beforehand; it wins over the one that the content type declares */
    public PayloadContent(Payload payload, Limits limits, Optional<String> charset) {
        this.payload = payload;
        this.limits = limits;
        this.declared = charset.or(() -> payload.contentType().flatMap(PayloadContent::charset));
    }

    public Payload payload() {
        return payload;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public InputStream bytes() throws IOException {
        InputStream file = Files.newInputStream(payload.file());
        try {
            return Gzip.begins(head(Files.newInputStream(payload.file()), 2))
                    ? Gzip.unpack(file, Allowance.unpacking(payload.size(), limits.unpackedBytes()))
                    : file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Reader text() throws IOException {
        if (encoding == null) {
            encoding = encoding();
        }
        InputStream bytes = bytes();
        bytes.skipNBytes(encoding.markLength());
        int longestLine = (int) Math.min(LONGEST_LINE, (long) limits.cell() * limits.columns());
        return new StrictText(bytes, encoding.charset(), longestLine);
    }

    private Encoding encoding() throws IOException {
        byte[] head = head(bytes(), 4);
        Optional<Encoding> stated =
                Encoding.ofMark(head).or(() -> declared.map(label -> Encoding.ofLabel(label, head)));
        if (stated.isPresent()) {
            return stated.get();
        }
        try (InputStream asUtf8 = bytes();
                InputStream asGb18030 = bytes()) {
            boolean chinese =
                    !Encoding.isValid(asUtf8, StandardCharsets.UTF_8) && Encoding.isValid(asGb18030, Encoding.GB18030);
            return new Encoding(chinese ? Encoding.GB18030 : StandardCharsets.UTF_8, 0);
        }
    }

    private static byte[] head(InputStream source, int length) throws IOException {
        try (source) {
            return source.readNBytes(length);
        }
    }

    private static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
