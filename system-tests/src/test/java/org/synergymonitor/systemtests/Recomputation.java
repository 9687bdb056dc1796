package org.synergymonitor.systemtests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What {@code local/recompute} says of all that a stack has measured.
 *
 * @param exitCode 0 if every digest is equal and no snapshot is missing or surplus
 */
record Recomputation(int exitCode, String text) {

    static Recomputation of(Stack stack) throws IOException {
        Path local = Path.of("..", "local", "target").toAbsolutePath().normalize();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        local.resolve("classes") + File.pathSeparator + local.resolve("lib") + File.separator + "*",
                        "org.synergymonitor.local.RecomputeCommand",
                        "--bootstrap",
                        stack.bootstrapServers())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Recomputation(process.onExit().join().exitValue(), text);
    }
}
