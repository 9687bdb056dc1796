package org.synergymonitor.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when its standard input does: when it is stopped, and when the launcher dies, however that happens. It does not
 * see Ctrl-C or a closed terminal itself, so that the launcher can stop the services before the store.
 */
final class Child {
    private static final String WRAPPER = """
            trap '' INT HUP
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            { cat <&3 >/dev/null; kill -TERM $child; } 2>/dev/null &
            exec 3<&-
            wait $child
            """;

    private final String label;
    private final Path log;
    private final Process process;

    private Child(String label, Path log, Process process) {
        this.label = label;
        this.log = log;
        this.process = process;
    }

    static Child start(String label, Path log, List<String> command, Map<String, String> environment)
            throws IOException {
        List<String> wrapped = new ArrayList<>(List.of("bash", "-c", WRAPPER, label));
        wrapped.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(wrapped)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        builder.environment().putAll(environment);
        return new Child(label, log, builder.start());
    }

    void requireAlive() throws LaunchFailure {
        if (!process.isAlive()) {
            throw new LaunchFailure(
                    "The " + label + " ended with code " + process.exitValue() + "; the reason is in " + log + ".");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** Asks it to end; does not wait. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
