package org.synergymonitor.formats.payload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.formats.report.Code;

import static org.assertj.core.api.Assertions.assertThat;

class SpoolTest {
    @TempDir
    Path directory;

    @Test
    void aBodyLiesOnDiskUntilItIsClosed() throws IOException {
        Payload payload = receive("abc", 3);

        assertThat(payload.file()).hasContent("abc");
        assertThat(payload.size()).isEqualTo(3);
        assertThat(payload.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        payload.close();
        assertThat(payload.file()).doesNotExist();
    }

    @Test
    void aLargerBodyIsRefusedAndLeavesNothing() throws IOException {
        assertThat(Payloads.codes(() -> receive("abcd", 3))).containsExactly(Code.BODY_TOO_LARGE);

        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private Payload receive(String body, long most) throws IOException {
        return new Spool(directory, most)
                .receive(
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Optional.empty());
    }
}
