package org.synergymonitor.ingestion.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.synergymonitor.ingestion.problem.Code;
import org.synergymonitor.ingestion.problem.Refusal;
import org.synergymonitor.ingestion.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RequestBodyTest {
    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
        assertThat(read(utf8("\uFEFFref_area"), 100)).isEqualTo("ref_area");
    }

    @Test
    void aNulIsRefusedWithItsPlace() {
        Violation violation = violation(utf8("ab\ncd\u0000"), 100);

        assertThat(violation.code()).isEqualTo(Code.NUL_CHARACTER);
        assertThat(violation.line()).isEqualTo(2);
        assertThat(violation.column()).isEqualTo(3);
    }

    @Test
    void onlyUtf8IsText() {
        byte[] gbk = {(byte) 0xCD, (byte) 0xF2, (byte) 0xD4, (byte) 0xAA};

        assertThat(violation(gbk, 100).code()).isEqualTo(Code.INVALID_ENCODING);
    }

    @Test
    void aBodyMayBeAsLongAsTheLimit() throws IOException {
        assertThat(read(utf8("1234"), 4)).isEqualTo("1234");
        assertThat(violation(utf8("12345"), 4).code()).isEqualTo(Code.BODY_TOO_LARGE);
    }

    private static String read(byte[] body, int limit) throws IOException {
        return RequestBody.read(new ByteArrayInputStream(body), limit);
    }

    private static Violation violation(byte[] body, int limit) {
        return catchThrowableOfType(Refusal.class, () -> read(body, limit))
                .violations()
                .get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
