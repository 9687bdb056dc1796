package org.synergymonitor.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoSecretsTest {
    @Test
    void no_secret_is_in_the_manifests() throws IOException {
        // given
        List<Path> manifests;
        try (Stream<Path> files = Files.walk(Kustomize.HOME)) {
            manifests = files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }

        // when
        List<Path> secret =
                manifests.stream().filter(NoSecretsTest::holdsSecret).toList();

        // then
        assertThat(manifests).hasSizeGreaterThan(20);
        assertThat(secret).isEmpty();
    }

    private static boolean holdsSecret(Path manifest) {
        try {
            String yaml = Files.readString(manifest);
            return yaml.contains("secretGenerator:")
                    || Kustomize.read(yaml).stream()
                            .anyMatch(object -> object.path("kind").asText().equals("Secret"))
                    || yaml.contains("PRIVATE KEY-----");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
