package org.synergymonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeyFileTest {
    @TempDir
    Path data;

    @Test
    void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = data.resolve("delivery-keys");
        KeyFile.ensure(file);
        String first = Files.readString(file);

        KeyFile.ensure(file);

        assertThat(Files.readString(file)).isEqualTo(first).matches("local [A-Za-z0-9+/]{43}=\\R");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
