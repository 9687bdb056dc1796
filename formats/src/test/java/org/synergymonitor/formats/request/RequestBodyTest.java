package org.synergymonitor.formats.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RequestBodyTest {
    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
        assertThat(read(utf8("\uFEFFref_area"), 100)).isEqualTo("ref_area");
    }

    @Test
    void aNulIsRefusedWithItsPlace() {
        Finding finding = finding(utf8("ab\ncd\u0000"), 100);

        assertThat(finding.code()).isEqualTo(Code.NUL_CHARACTER);
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo(3);
    }

    @Test
    void onlyUtf8IsText() {
        byte[] gbk = {(byte) 0xCD, (byte) 0xF2, (byte) 0xD4, (byte) 0xAA};

        assertThat(finding(gbk, 100).code()).isEqualTo(Code.INVALID_ENCODING);
    }

    @Test
    void aBodyMayBeAsLongAsTheLimit() throws IOException {
        assertThat(read(utf8("1234"), 4)).isEqualTo("1234");
        assertThat(finding(utf8("12345"), 4).code()).isEqualTo(Code.BODY_TOO_LARGE);
    }

    private static String read(byte[] body, int limit) throws IOException {
        return RequestBody.read(new ByteArrayInputStream(body), limit);
    }

    private static Finding finding(byte[] body, int limit) {
        return catchThrowableOfType(Refusal.class, () -> read(body, limit))
                .findings()
                .get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
