package org.synergymonitor.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.local.proof.Selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecomputeOptionsTest {
    private static final Path FROM = Path.of("/srv");

    @Test
    void withoutArgumentsAllOfTheEmbeddedStackIsMeant() throws LaunchFailure {
        RecomputeOptions options = RecomputeOptions.parse(new String[0], FROM);

        assertThat(options.bootstrap()).isEqualTo("127.0.0.1:" + Member.STORE.port(8080));
        assertThat(options.selection()).isEqualTo(new Selection(Optional.empty(), Optional.empty()));
    }

    @Test
    void theCommandLineWinsOverTheFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("client.properties"), "bootstrap.servers=a:1\nsecurity.protocol=SSL\n");
        String[] arguments = {
            "--bootstrap", "b:2,c:3", "--properties", "client.properties", "--system", "china", "--revision", "7"
        };

        RecomputeOptions options = RecomputeOptions.parse(arguments, folder);

        assertThat(options.bootstrap()).isEqualTo("b:2,c:3");
        assertThat(options.consumer()).containsEntry("security.protocol", "SSL");
        assertThat(options.selection()).isEqualTo(new Selection(Optional.of("china"), Optional.of(7L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--sytem a",
                "--system",
                "--revision 0",
                "--revision x",
                "--bootstrap localhost",
                "--properties /there/is/none"
            })
    void whatIsNotUnderstoodIsRefusedByName(String line) {
        assertThatThrownBy(() -> RecomputeOptions.parse(line.split(" "), FROM))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(line.substring(line.lastIndexOf(' ') + 1));
    }
}
