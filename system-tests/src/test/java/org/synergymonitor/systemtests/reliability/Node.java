package org.synergymonitor.systemtests.reliability;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import static org.awaitility.Awaitility.await;

/** One process of a cluster, which can be started again and again. */
final class Node {
    private static final Duration START_UP = Duration.ofSeconds(90);

    private final String name;
    private final Path log;
    private final List<String> command;
    private final Map<String, String> environment;
    private final BooleanSupplier readiness;
    private Process process;

    Node(String name, Path log, List<String> command, Map<String, String> environment, BooleanSupplier readiness) {
        this.name = name;
        this.log = log;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.readiness = readiness;
    }

    /** @return the words that start a JVM like the one of the tests */
    static List<String> java(String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(List.of(words));
        return command;
    }

    /** @return the class path of what is embedded */
    static String libraries() {
        Path local = Path.of("..", "local", "target").toAbsolutePath().normalize();
        return local.resolve("classes") + File.pathSeparator + local.resolve("lib") + File.separator + "*";
    }

    String name() {
        return name;
    }

    void start() {
        start(Map.of(), List.of());
    }

    /**
     * @param more of the environment; it wins
     * @param before words before the command
     */
    void start(Map<String, String> more, List<String> before) {
        List<String> words = new ArrayList<>(before);
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> together = new HashMap<>(environment);
        together.putAll(more);
        builder.environment().putAll(together);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGKILL, and waits until the process is gone. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM, and waits until the process is gone. */
    void terminate() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    /** SIGSTOP: as if the machine paused it. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    void awaitReady() {
        await(name + " is ready, see " + log)
                .atMost(START_UP)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!isAlive()) {
                        throw new IllegalStateException(name + " ended, see " + log);
                    }
                    return readiness.getAsBoolean();
                });
    }

    /** @return KiB in memory, 0 if it does not run */
    long residentKibibytes() {
        return status("VmRSS:");
    }

    long threads() {
        return status("Threads:");
    }

    long openFiles() {
        String[] files = isAlive() ? new File("/proc/" + java().pid() + "/fd").list() : null;
        return files == null ? 0 : files.length;
    }

    private long status(String field) {
        if (!isAlive()) {
            return 0;
        }
        try {
            return Files.readAllLines(Path.of("/proc/" + java().pid() + "/status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Of a command with words before it, the last descendant. */
    private ProcessHandle java() {
        return process.descendants().reduce((first, second) -> second).orElse(process.toHandle());
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, String.valueOf(java().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + signal + " of " + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
