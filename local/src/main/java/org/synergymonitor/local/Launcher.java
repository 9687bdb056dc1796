package org.synergymonitor.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The main job on one machine: starts everything, publishes the sample, shows U, serves. */
public final class Launcher {
    private static final Duration MEASURED_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration WATCH = Duration.ofMillis(500);

    private final Options options;
    private final Console console;
    private final Http http = new Http();
    private final Stack stack;

    private Launcher(Options options, Console console) {
        this.options = options;
        this.console = console;
        this.stack = new Stack(Path.of(System.getProperty("synergy.home", ".")).toAbsolutePath(), options, http);
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(arguments, System.getenv());
            new Launcher(options, new Console(out, Boolean.getBoolean("synergy.terminal"))).run();
        } catch (LaunchFailure e) {
            out.println();
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws LaunchFailure {
        long begin = System.nanoTime();
        Machine.requireFreePorts(options);
        FileChannel lock = Machine.prepare(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lock), "stop"));
        console.say("启动 / starting, data in " + options.data());
        stack.start();
        stack.awaitReady(console);
        Map<String, Long> sequences = new Sample(stack.home().resolve("local/samples"), stack, http).publish(console);
        for (Map.Entry<String, Long> system : sequences.entrySet()) {
            awaitMeasured(system.getKey(), system.getValue());
            show(system.getKey());
        }
        console.say(String.format(
                Locale.ROOT,
                "%n  %.1f s",
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0));
        if (!options.once()) {
            serve();
        }
        System.exit(0);
    }

    private void stop(FileChannel lock) {
        stack.stop();
        try {
            lock.close();
        } catch (IOException e) {
            console.say(e.toString());
        }
    }

    private void awaitMeasured(String system, long sequence) throws LaunchFailure {
        URI latest = stack.uri(Member.REPORTING, "/api/v1/systems/" + system + "/snapshots/latest");
        long begin = System.nanoTime();
        while (http.get(latest)
                .map(it -> it.get("sequence").asLong() < sequence)
                .orElse(true)) {
            stack.requireAlive();
            if (Duration.ofNanos(System.nanoTime() - begin).compareTo(MEASURED_WITHIN) > 0) {
                throw new LaunchFailure("The last release of " + system + " was not measured within "
                        + MEASURED_WITHIN.toSeconds() + " s; what the services say is in " + stack.logs() + ".");
            }
            Http.pause(PAUSE);
        }
    }

    private void show(String system) throws LaunchFailure {
        console.say("");
        String path = "/api/v1/systems/" + system;
        ResultTable.render(reported(path), reported(path + "/series"), reported(path + "/alerts"))
                .forEach(console::say);
    }

    private JsonNode reported(String path) throws LaunchFailure {
        URI uri = stack.uri(Member.REPORTING, path);
        return http.get(uri).orElseThrow(() -> new LaunchFailure("Nothing at " + uri + "."));
    }

    private void serve() throws LaunchFailure {
        console.say("");
        for (Member service : Member.SERVICES) {
            console.say(String.format("  %-18s %s", service.label(), stack.management(service, "/q/health")));
        }
        console.say("  U, latest          " + stack.uri(Member.REPORTING, "/api/v1/systems"));
        console.say("  publish            " + stack.uri(Member.INGESTION, "/api/v1/releases"));
        console.say("  文件夹 / drop folder " + stack.dropFolder().resolve("incoming"));
        console.say("  OpenAPI            " + stack.uri(Member.REPORTING, "/q/openapi") + "  "
                + stack.uri(Member.INGESTION, "/q/openapi"));
        console.say("  仅本机可访问，按 Ctrl-C 停止 / this machine only, Ctrl-C stops; logs in " + stack.logs());
        while (true) {
            stack.requireAlive();
            Http.pause(WATCH);
        }
    }
}
