package org.synergymonitor.local;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("HOME", "/home/wei");

    @Test
    void withoutArgumentsDataAreInTheUsersCacheAndPortsBeginAt8080() throws LaunchFailure {
        Options options = Options.parse(new String[0], ENVIRONMENT);

        assertThat(options).isEqualTo(new Options(Path.of("/home/wei/.cache/synergy-monitor"), 8080, false, false));
    }

    @Test
    void theCacheIsWhereTheEnvironmentSays() throws LaunchFailure {
        Options options = Options.parse(new String[0], Map.of("HOME", "/home/wei", "XDG_CACHE_HOME", "/var/cache/wei"));

        assertThat(options.data()).isEqualTo(Path.of("/var/cache/wei/synergy-monitor"));
    }

    @Test
    void everyOptionIsRead() throws LaunchFailure {
        String[] arguments = {"--fresh", "--port-base", "9000", "--once", "--data", "/srv/monitor"};

        Options options = Options.parse(arguments, ENVIRONMENT);

        assertThat(options).isEqualTo(new Options(Path.of("/srv/monitor"), 9000, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--frehs", "--data", "--port-base", "--port-base x", "--port-base 80", "--port-base 65530"})
    void whatCannotBeMeantIsRefusedByName(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ", -1), ENVIRONMENT))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(line.split(" ", -1)[0]);
    }
}
