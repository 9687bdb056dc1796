package org.synergymonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class ChildTest {
    @TempDir
    Path directory;

    @Test
    void aChildEndsWhenItsStandardInputIsClosed() throws IOException, LaunchFailure {
        // Given
        Child child = child("trap 'echo stopped; exit 0' TERM; echo started; while :; do sleep 0.05; done");
        await().until(() -> Files.readString(child.log()).contains("started"));
        child.requireAlive();

        // When
        child.stop();
        child.awaitEnd();

        // Then
        assertThat(child.isAlive()).isFalse();
        assertThat(child.log()).hasContent("started\nstopped");
    }

    @Test
    void aChildThatEndsByItselfIsReportedWithItsCodeAndItsLog() throws IOException {
        // Given
        Child child = child("echo no room left; exit 3");

        // When
        child.awaitEnd();

        // Then
        assertThatThrownBy(child::requireAlive)
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContainingAll("some service", "code 3", child.log().toString());
        assertThat(Files.readString(child.log())).contains("no room left");
    }

    private Child child(String script) throws IOException {
        return Child.start("some service", directory.resolve("child.log"), List.of("bash", "-c", script), Map.of());
    }
}
