package org.synergymonitor.local;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {
    private static final Map<String, String> HOME = Map.of("HOME", "/home/me");

    @Test
    void withoutArgumentsTheCacheAndPort8080AreUsed() throws LaunchFailure {
        assertThat(Options.parse(new String[0], HOME))
                .isEqualTo(new Options(Path.of("/home/me/.cache/synergy-monitor"), 8080, false, false, false));
        assertThat(Options.parse(new String[0], Map.of("XDG_CACHE_HOME", "/cache"))
                        .data())
                .isEqualTo(Path.of("/cache/synergy-monitor"));
    }

    @Test
    void everyOptionIsTaken() throws LaunchFailure {
        String[] arguments = {"--once", "--fresh", "--port-base", "9000", "--data", "/somewhere"};

        assertThat(Options.parse(arguments, HOME))
                .isEqualTo(new Options(Path.of("/somewhere"), 9000, true, true, false));
    }

    @Test
    void whatCannotBeMeantIsSaidInASentence() {
        assertThatThrownBy(() -> parse("--forget")).hasMessageContaining("There is no option --forget.");
        assertThatThrownBy(() -> parse("--data")).hasMessage("The option --data needs a value.");
        assertThatThrownBy(() -> parse("--port-base", "80"))
                .hasMessage("--port-base must be a number from 1024 to 65529, not 80.");
        assertThatThrownBy(() -> parse("--port-base", "many")).hasMessageContaining("not many.");
    }

    private static void parse(String... arguments) throws LaunchFailure {
        Options.parse(arguments, HOME);
    }
}
