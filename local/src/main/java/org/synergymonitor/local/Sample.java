package org.synergymonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The shipped systems and their releases, read from a directory of samples. */
final class Sample {
    private static final List<String> SYSTEMS = List.of("china", "guangzhou");

    private final Path directory;
    private final Stack stack;
    private final Http http;

    Sample(Path directory, Stack stack, Http http) {
        this.directory = directory;
        this.stack = stack;
        this.http = http;
    }

    /**
     * Defines the systems and publishes their releases in order of publication. What is there already changes nothing.
     *
     * @return the sequence of the last release of each system in its log
     */
    Map<String, Long> publish(Console console) throws LaunchFailure {
        try {
            for (String system : SYSTEMS) {
                http.submit(
                        "PUT",
                        stack.uri(Member.INGESTION, "/api/v1/systems/" + system),
                        "application/json",
                        Files.readAllBytes(directory.resolve(system).resolve("definition.json")));
            }
            List<Path> releases = releases();
            Map<String, Long> sequences = new LinkedHashMap<>();
            SYSTEMS.forEach(system -> sequences.put(system, 0L));
            for (int i = 0; i < releases.size(); i++) {
                stack.requireAlive();
                console.progress("发布 / releases", i + 1, releases.size());
                String id = http.submit(
                                "POST",
                                stack.uri(Member.INGESTION, "/api/v1/releases"),
                                "text/csv",
                                Files.readAllBytes(releases.get(i)))
                        .get("releaseId")
                        .asText();
                String system =
                        releases.get(i).getParent().getParent().getFileName().toString();
                sequences.put(system, sequence(id, system));
            }
            return sequences;
        } catch (IOException e) {
            throw new LaunchFailure("The sample cannot be read: " + e.getMessage() + ".");
        }
    }

    private long sequence(String release, String system) throws LaunchFailure {
        JsonNode view = http.get(stack.uri(Member.INGESTION, "/api/v1/releases/" + release))
                .orElseThrow(() -> new LaunchFailure("The release " + release + " was accepted, but is not there."));
        long sequence = 0;
        for (JsonNode delivery : view.get("systems")) {
            if (delivery.get("system").asText().equals(system)) {
                sequence = Math.max(sequence, delivery.get("sequence").asLong());
            }
        }
        return sequence;
    }

    /** @return the files of all systems; their names begin with the date of publication */
    private List<Path> releases() throws IOException {
        List<Path> releases = new ArrayList<>();
        for (String system : SYSTEMS) {
            try (Stream<Path> files = Files.list(directory.resolve(system).resolve("releases"))) {
                files.forEach(releases::add);
            }
        }
        releases.sort(Comparator.comparing((Path path) -> path.getFileName().toString()));
        return releases;
    }
}
