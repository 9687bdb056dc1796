package org.synergymonitor.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real files of the project as inputs to begin with. */
public final class Samples {
    private Samples() {}

    /** @param folder in the directory of the module, searched with all folders in it */
    public static Stream<byte[]> under(String folder, String ending) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(ending)).sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        return samples.stream();
    }
}
