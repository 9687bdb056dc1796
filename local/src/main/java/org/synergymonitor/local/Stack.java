package org.synergymonitor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.synergymonitor.local.embedded.EmbeddedStack;

/** All processes of the embedded default. */
final class Stack {
    private static final Duration START_UP = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path home;
    private final Options options;
    private final Http http;
    private final Map<Member, Child> children = new EnumMap<>(Member.class);
    private volatile boolean stopping;

    Stack(Path home, Options options, Http http) {
        this.home = home;
        this.options = options;
        this.http = http;
    }

    Path home() {
        return home;
    }

    URI uri(Member member, String path) {
        return URI.create("http://127.0.0.1:" + member.port(options.portBase()) + path);
    }

    /** Of health and metrics. */
    URI management(Member member, String path) {
        return URI.create("http://127.0.0.1:" + member.managementPort(options.portBase()) + path);
    }

    void start() throws LaunchFailure {
        try {
            Files.createDirectories(logs());
            KeyFile.ensure(keys());
            start(Member.STORE, store());
            for (Member service : Member.SERVICES) {
                start(service, service(service));
            }
        } catch (IOException e) {
            throw new LaunchFailure("A process cannot be started: " + e.getMessage() + ".");
        }
    }

    /** Waits until everything can do its work, naming each as it comes. */
    void awaitReady(Console console) throws LaunchFailure {
        long begin = System.nanoTime();
        List<Member> waiting = new ArrayList<>(List.of(Member.values()));
        while (!waiting.isEmpty()) {
            requireAlive();
            for (Member member : List.copyOf(waiting)) {
                if (isReady(member)) {
                    waiting.remove(member);
                    console.ready(member, Duration.ofNanos(System.nanoTime() - begin));
                }
            }
            if (Duration.ofNanos(System.nanoTime() - begin).compareTo(START_UP) > 0) {
                Member late = waiting.get(0);
                throw new LaunchFailure("The " + late.label() + " is not ready after " + START_UP.toSeconds()
                        + " s; what it says is in " + children.get(late).log() + ".");
            }
            Http.pause(PAUSE);
        }
    }

    void requireAlive() throws LaunchFailure {
        if (stopping) {
            return;
        }
        for (Child child : children.values()) {
            child.requireAlive();
        }
    }

    /** Services first, so that they can say good-bye to the broker. */
    void stop() {
        stopping = true;
        List<Child> services = Member.SERVICES.stream()
                .filter(children::containsKey)
                .map(children::get)
                .toList();
        services.forEach(Child::stop);
        services.forEach(Child::awaitEnd);
        if (children.containsKey(Member.STORE)) {
            children.get(Member.STORE).stop();
            children.get(Member.STORE).awaitEnd();
        }
    }

    Path logs() {
        return options.data().resolve("logs");
    }

    /** Where files can be dropped. */
    Path dropFolder() {
        return options.data().resolve("drop-folder");
    }

    private Path keys() {
        return options.data().resolve("delivery-keys");
    }

    private void start(Member member, List<String> command) throws IOException {
        int base = options.portBase();
        Map<String, String> environment = new HashMap<>();
        environment.putAll(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + Member.STORE.port(base),
                "QUARKUS_MONGODB_CONNECTION_STRING",
                "mongodb://127.0.0.1:" + storePort(),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                String.valueOf(member.port(base)),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                String.valueOf(member.managementPort(base)),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                "false"));
        if (member == Member.INGESTION) {
            environment.put(
                    "SYNERGY_SPOOL_DIRECTORY", options.data().resolve("spool").toString());
            environment.put(
                    "SYNERGY_BACKFILL_WORK", options.data().resolve("backfill").toString());
            environment.put("SYNERGY_DROP_FOLDER_PATH", dropFolder().toString());
            environment.put("QUARKUS_HTTP_CORS_ORIGINS", originsOfPages());
        }
        if (member == Member.REPORTING) {
            environment.putAll(Map.of(
                    "SYNERGY_DELIVERY_KEY_FILE", keys().toString(),
                    "SYNERGY_DELIVERY_PERMITTED_NETWORKS", "127.0.0.0/8",
                    "SYNERGY_DELIVERY_PUBLIC_URL", uri(member, "").toString(),
                    "SYNERGY_PAGES_INGESTION_URL", uri(Member.INGESTION, "").toString()));
        }
        Path log = logs().resolve(member.module() + ".log");
        children.put(member, Child.start(member.label(), log, command, environment));
    }

    /** As a reader on this machine may call them. */
    private String originsOfPages() {
        int port = Member.REPORTING.port(options.portBase());
        return "http://127.0.0.1:" + port + ",http://localhost:" + port;
    }

    private int storePort() {
        return Member.STORE.port(options.portBase()) + 2;
    }

    private List<String> store() {
        List<String> command = java("-Xmx512m");
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedStack.class.getName(),
                options.data().resolve("store").toString(),
                String.valueOf(Member.STORE.port(options.portBase())),
                String.valueOf(Member.STORE.port(options.portBase()) + 1),
                String.valueOf(storePort())));
        return command;
    }

    private List<String> service(Member member) {
        List<String> command = java("-Xmx256m");
        command.addAll(List.of(
                "-jar",
                home.resolve(member.module())
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        return command;
    }

    private static List<String> java(String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    }

    private boolean isReady(Member member) {
        return member == Member.STORE
                ? accepts(member.port(options.portBase())) && accepts(storePort())
                : http.isOk(management(member, "/q/health/ready"));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
