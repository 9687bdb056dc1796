package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the independent oracle says of a directory that {@link Dump} wrote.
 *
 * @param numbers compared
 * @param problems the first ones, in words
 */
record Verdict(
        int systems,
        int events,
        int revisions,
        int alerts,
        long numbers,
        int deadLetters,
        int lost,
        int doubled,
        int wrong,
        double greatestDifference,
        List<String> problems) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    static Verdict on(Path directory) {
        try {
            Process process = new ProcessBuilder("python3", "oracle/oracle.py", directory.toString())
                    .redirectError(directory.resolve("oracle.log").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() > 1 || said.isBlank()) {
                throw new IllegalStateException("the oracle failed, see " + directory.resolve("oracle.log"));
            }
            return JSON.readValue(said, Verdict.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isClean() {
        return lost == 0 && doubled == 0 && wrong == 0;
    }
}
