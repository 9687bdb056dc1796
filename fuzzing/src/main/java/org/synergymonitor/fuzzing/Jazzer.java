package org.synergymonitor.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs Jazzer in a process of its own and keeps what it makes under {@code target/fuzz}. */
final class Jazzer {
    /** 256m, unless a class path is so long that Jazzer itself needs more to read it. */
    private static final String HEAP = System.getProperty("fuzz.heap", "256m");

    /** After which an input is given up; one that ends later than it should is found by its test. */
    private static final int HANG_SECONDS = 25;

    private static final String CODE = "org.synergymonitor.**:com.fasterxml.jackson.core.**:com.google.re2j.**"
            + ":de.siegmar.fastcsv.**:org.apache.commons.compress.archivers.**";

    private final Class<? extends FuzzTest> test;
    private final Path folder;

    private Jazzer(Class<? extends FuzzTest> test) {
        this.test = test;
        this.folder = Path.of("target", "fuzz", test.getSimpleName()).toAbsolutePath();
    }

    /** @throws AssertionError if anything was found; the input lies where the message says */
    static void run(Class<? extends FuzzTest> test, List<Input> inputs) throws IOException, InterruptedException {
        Jazzer jazzer = new Jazzer(test);
        Path made = Files.createDirectories(jazzer.folder.resolve("made"));
        for (Input input : inputs) {
            Files.write(made.resolve(input.name()), input.bytes());
        }
        jazzer.start(
                "fuzzing.log",
                made.toString(),
                "-max_total_time=" + Integer.getInteger("fuzz.seconds", 60),
                "-max_len=" + Integer.getInteger("fuzz.length", 65536));
        if (Boolean.getBoolean("fuzz.keep")) {
            Path merged = Files.createDirectories(jazzer.folder.resolve("merged"));
            jazzer.start("merging.log", "-merge=1", merged.toString(), made.toString());
            new Corpus(test).pack(merged);
        }
    }

    private void start(String log, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Target.class.getName(),
                "--target_args=" + test.getName(),
                "--instrumentation_includes=" + CODE,
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-timeout=" + HANG_SECONDS,
                "-rss_limit_mb=0",
                "-seed=" + Long.getLong("fuzz.seed", 1),
                "-print_final_stats=1"));
        command.addAll(Arrays.asList(arguments));
        Path output = folder.resolve(log);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        try (Stream<String> lines = Files.lines(output)) {
            lines.filter(it -> it.contains("DONE ") || it.startsWith("stat::"))
                    .forEach(it -> System.out.println(test.getSimpleName() + " " + it));
        }
        if (exit != 0) {
            throw new AssertionError("Jazzer ended with " + exit + ": read " + output + ", move what it found to "
                    + new Corpus(test).folder());
        }
    }
}
