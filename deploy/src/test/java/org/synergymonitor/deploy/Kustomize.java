package org.synergymonitor.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Renders what is in {@code deploy/kubernetes}, as {@code kubectl apply -k} would. */
final class Kustomize {
    static final Path HOME = Path.of("kubernetes").toAbsolutePath();

    private static final YAMLMapper YAML = new YAMLMapper();

    private Kustomize() {}

    /** @return the objects that {@code folder} describes */
    static List<JsonNode> render(Path folder) {
        try {
            Path out = Files.createTempFile("rendered", ".yaml");
            Path err = Files.createTempFile("rendered", ".err");
            try {
                Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                if (kubectl.waitFor() != 0) {
                    throw new IllegalStateException(folder + ": " + Files.readString(err));
                }
                return read(Files.readString(out));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the objects of the base with {@code components}, applied in this order */
    static List<JsonNode> baseWith(String... components) {
        StringBuilder kustomization = new StringBuilder("resources:\n  - ../../../kubernetes/base\ncomponents:\n");
        Stream.of(components).forEach(component -> kustomization
                .append("  - ../../../kubernetes/components/")
                .append(component)
                .append('\n'));
        try {
            Path folder = Files.createDirectories(Path.of("target", "kustomize", "base-" + String.join("-", components))
                    .toAbsolutePath());
            Files.writeString(folder.resolve("kustomization.yaml"), kustomization);
            return render(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the names of the components */
    static List<String> components() {
        try (Stream<Path> folders = Files.list(HOME.resolve("components"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the documents of a stream of YAML */
    static List<JsonNode> read(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            List<JsonNode> all = new ArrayList<>();
            documents.forEachRemaining(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
