package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PayloadContentTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "指标,2021年\r\n地区生产总值(亿元),1149237.0\r\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8), "text/csv"),
                arguments("UTF-8 with a mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), null),
                arguments("GB18030, not declared", TEXT.getBytes(GB18030), "text/csv"),
                arguments("GB18030, called GB2312", TEXT.getBytes(GB18030), "text/csv; charset=gb2312"),
                arguments("UTF-16LE with a mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), null),
                arguments("UTF-16BE with a mark", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), null),
                arguments(
                        "mark against label",
                        ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
                        "text/csv;charset=gbk"),
                arguments(
                        "UTF-16, declared",
                        ("Z" + TEXT).getBytes(StandardCharsets.UTF_16LE),
                        "text/csv;charset=utf-16"),
                arguments(
                        "Big5, declared",
                        TEXT.replace("总", "總")
                                .replace("产", "產")
                                .replace("区", "區")
                                .replace("亿", "億")
                                .replace("标", "標")
                                .getBytes(Charset.forName("Big5")),
                        "text/csv;charset=\"Big5\""),
                arguments("gzip without a header", Payloads.gzip(TEXT.getBytes(GB18030)), "text/csv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void textIsDecodedAsItWasWritten(String name, byte[] bytes, String contentType) throws IOException {
        String text = text(content(bytes, contentType));

        assertThat(text).endsWith("1149237.0\r\n").contains("2021年").doesNotContain("\uFEFF");
    }

    static Stream<Arguments> refusals() {
        byte[] tooEarly = Arrays.copyOf(Payloads.gzip(TEXT.getBytes(GB18030)), 30);
        byte[] neither = "a\nb\n\u00FF\u00FF".getBytes(StandardCharsets.ISO_8859_1);
        byte[] cut = Arrays.copyOf("a\n中".getBytes(StandardCharsets.UTF_8), 4);
        return Stream.of(
                arguments("neither UTF-8 nor GB18030", neither, null, Code.INVALID_ENCODING, 3, null),
                arguments("cut within a character", cut, "text/csv;charset=utf-8", Code.INVALID_ENCODING, 2, null),
                arguments(
                        "GB18030, called UTF-8",
                        TEXT.getBytes(GB18030),
                        "text/csv;charset=UTF-8",
                        Code.INVALID_ENCODING,
                        1,
                        null),
                arguments("NUL", "a,b\r\nc\r\n12\0\n".getBytes(StandardCharsets.UTF_8), null, Code.NUL_CHARACTER, 3, 3),
                arguments(
                        "UTF-16, not declared",
                        "ab".getBytes(StandardCharsets.UTF_16LE),
                        null,
                        Code.NUL_CHARACTER,
                        1,
                        2),
                arguments(
                        "UTF-32",
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0, 65, 0, 0, 0},
                        null,
                        Code.UNKNOWN_ENCODING,
                        null,
                        null),
                arguments(
                        "no such encoding",
                        new byte[] {65},
                        "text/csv;charset=utf-7",
                        Code.UNKNOWN_ENCODING,
                        null,
                        null),
                arguments("half a gzip", tooEarly, null, Code.INVALID_GZIP, null, null),
                arguments("two bytes of gzip", new byte[] {0x1F, (byte) 0x8B}, null, Code.INVALID_GZIP, null, null),
                arguments(
                        "gzip of gzip",
                        Payloads.gzip(Payloads.gzip(new byte[] {65})),
                        null,
                        Code.NESTED_ARCHIVE,
                        null,
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatIsNoTextIsRefusedWithItsPlace(
            String name, byte[] bytes, String contentType, Code code, Integer line, Integer column) {
        Finding finding = Payloads.refusal(() -> text(content(bytes, contentType)));

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.column()).isEqualTo(column);
    }

    @Test
    void aLineCountIsRightBeyondTheFirstBuffer() {
        byte[] bytes = ("12345678901\r\n".repeat(10_000) + "x\0").getBytes(StandardCharsets.UTF_8);

        Finding finding = Payloads.refusal(() -> text(content(bytes, null)));

        assertThat(finding.line()).isEqualTo(10_001);
        assertThat(finding.column()).isEqualTo(2);
    }

    @Test
    void aGzipBombEndsAtTwoHundredTimesItsSize() {
        byte[] bomb = Payloads.gzip(new byte[20 << 20]);

        Finding finding = Payloads.refusal(() -> drain(content(bomb, null)));

        assertThat(finding.code()).isEqualTo(Code.UNPACKED_TOO_LARGE);
        assertThat(finding.message().en()).contains(String.valueOf(bomb.length * 200L));
    }

    @Test
    void aLineWithoutEndIsNotReadToItsEnd() {
        StrictText text = new StrictText(new Endless(1L << 30), StandardCharsets.UTF_8, 1 << 20);

        Finding finding = Payloads.refusal(() -> text.transferTo(Writer.nullWriter()));

        assertThat(finding.code()).isEqualTo(Code.CELL_TOO_LONG);
        assertThat(finding.line()).isEqualTo(1);
    }

    @Test
    void jsonMayBeASingleLine() throws IOException {
        String json = " [" + "1,".repeat(1 << 16) + "1]";
        InputStream bytes = content(json.getBytes(StandardCharsets.UTF_8), null).bytes();

        long characters = new StrictText(bytes, StandardCharsets.UTF_8, 100).transferTo(Writer.nullWriter());

        assertThat(characters).isEqualTo(json.length());
    }

    private static PayloadContent content(byte[] bytes, String contentType) {
        return new PayloadContent(Payloads.of(bytes, contentType), Limits.DEFAULT, Optional.empty());
    }

    private static void drain(PayloadContent content) throws IOException {
        try (InputStream bytes = content.bytes()) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String text(PayloadContent content) throws IOException {
        StringWriter writer = new StringWriter();
        try (Reader text = content.text()) {
            text.transferTo(writer);
        }
        return writer.toString();
    }

    /** The letter x, again and again. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
