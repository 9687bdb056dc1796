package org.synergymonitor.fuzzing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The inputs of a target: what was found, each in a file of its own, and those that together reach everything reached so far, packed. */
record Corpus(Path folder) {
    private static final String PACKED = "corpus.zip";

    Corpus(Class<?> target) {
        this(Path.of("src", "test", "resources", "fuzz", target.getSimpleName()));
    }

    Stream<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path file : files(folder)) {
            if (file.endsWith(PACKED)) {
                inputs.addAll(unpacked(file));
            } else {
                inputs.add(input(file));
            }
        }
        return inputs.stream();
    }

    /** Packs all files of {@code merged}, in an order and with times that do not change. */
    void pack(Path merged) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve(PACKED));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Path each : files(merged)) {
                ZipEntry entry = new ZipEntry(each.getFileName().toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(each, zip);
            }
        }
    }

    private static List<Input> unpacked(Path file) throws IOException {
        List<Input> inputs = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inputs.add(new Input(entry.getName(), zip.readAllBytes()));
            }
        }
        return inputs;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Input input(Path file) throws IOException {
        return new Input(file.getFileName().toString(), Files.readAllBytes(file));
    }
}
