package org.synergymonitor.systemtests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import static org.awaitility.Awaitility.await;

/** The embedded default as real processes: broker and store in one, the four services beside it. */
final class Stack implements AutoCloseable {
    private static final Duration START_UP = Duration.ofSeconds(90);
    private static final String EMBEDDED_READY = "embedded stack ready";

    private final Map<Member, Process> processes = new EnumMap<>(Member.class);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path data;
    private final int portBase = freePorts();

    private final Function<Member, Map<String, String>> more;

    Stack(Path data) {
        this(data, member -> Map.of());
    }

    /** @param more of the environment of each process; it wins */
    Stack(Path data, Function<Member, Map<String, String>> more) {
        this.data = data;
        this.more = more;
    }

    void startAll() {
        for (Member member : Member.values()) {
            start(member);
        }
        for (Member member : Member.values()) {
            awaitReady(member);
        }
    }

    void start(Member member) {
        ProcessBuilder builder = new ProcessBuilder(command(member));
        Map<String, String> environment = builder.environment();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:" + (portBase + 6));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(portBase + member.portOffset));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(portBase + member.managementOffset));
        environment.put("SYNERGY_SPOOL_DIRECTORY", data.resolve("spool").toString());
        environment.put("SYNERGY_BACKFILL_WORK", data.resolve("backfill").toString());
        environment.put("SYNERGY_DELIVERY_KEY_FILE", keyFile().toString());
        environment.put("SYNERGY_DELIVERY_PERMITTED_NETWORKS", "127.0.0.0/8");
        environment.put("SYNERGY_DELIVERY_RESEND", "1s");
        environment.put("SYNERGY_DELIVERY_PUBLIC_URL", reporting("").toString());
        environment.put("SYNERGY_PAGES_INGESTION_URL", ingestion("").toString());
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", reporting("").toString());
        environment.putAll(more.apply(member));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(member).toFile()));
        try {
            processes.put(member, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(Member member) {
        return data.resolve(member.name().toLowerCase(Locale.ROOT) + ".log");
    }

    private Path keyFile() {
        try {
            String key = "test " + Base64.getEncoder().encodeToString(new byte[32]);
            return Files.writeString(data.resolve("delivery-keys"), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, and waits until the process is gone. */
    void kill(Member member) {
        processes.get(member).destroyForcibly().onExit().join();
    }

    ProcessHandle process(Member member) {
        return processes.get(member).toHandle();
    }

    void awaitReady(Member member) {
        await(member + " is ready, see " + data)
                .atMost(START_UP)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isReady(member));
    }

    URI ingestion(String path) {
        return uri(Member.INGESTION, path);
    }

    URI reporting(String path) {
        return uri(Member.REPORTING, path);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + (portBase + Member.EMBEDDED.portOffset);
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        processes.values().forEach(process -> process.onExit().join());
    }

    URI uri(Member member, String path) {
        return URI.create("http://127.0.0.1:" + (portBase + member.portOffset) + path);
    }

    /** Of health and metrics. */
    URI management(Member member, String path) {
        return URI.create("http://127.0.0.1:" + (portBase + member.managementOffset) + path);
    }

    private boolean isReady(Member member) {
        if (!processes.get(member).isAlive()) {
            throw new IllegalStateException(
                    member + " ended with " + processes.get(member).exitValue() + ", see " + data);
        }
        if (member == Member.EMBEDDED) {
            return accepts(portBase + 4) && accepts(portBase + 6) && saysItIsReady();
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(management(member, "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean saysItIsReady() {
        try {
            return Files.readString(log(Member.EMBEDDED)).stripTrailing().endsWith(EMBEDDED_READY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> command(Member member) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        if (member == Member.EMBEDDED) {
            Path local = Path.of("..", Member.EMBEDDED.module, "target")
                    .toAbsolutePath()
                    .normalize();
            command.addAll(List.of(
                    "-Xmx512m",
                    "-cp",
                    local.resolve("classes") + File.pathSeparator + local.resolve("lib") + File.separator + "*",
                    "org.synergymonitor.local.embedded.EmbeddedStack",
                    data.resolve("store").toString(),
                    String.valueOf(portBase + 4),
                    String.valueOf(portBase + 5),
                    String.valueOf(portBase + 6)));
        } else {
            command.addAll(List.of(
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    quarkusJar(member).toString()));
        }
        return command;
    }

    private static Path quarkusJar(Member member) {
        return Path.of("..", member.module, "target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath()
                .normalize();
    }

    /**
     * A base with nine free ports after it: at random, since another build may look at the same moment; below those that the system itself
     * hands out.
     */
    private static int freePorts() {
        return ThreadLocalRandom.current()
                .ints(1_000, 3_200)
                .map(it -> it * 10)
                .limit(1_000)
                .filter(Stack::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no nine free ports in a row"));
    }

    /** @return one that is free now */
    static int freePort() {
        return freePorts();
    }

    private static boolean areFree(int base) {
        for (int port = base; port < base + 9; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    enum Member {
        EMBEDDED(4, 4, "local"),
        INGESTION(1, 8, "ingestion-service"),
        WEIGHTING(2, 2, "weighting-service"),
        SYNERGY(3, 3, "synergy-service"),
        REPORTING(0, 7, "reporting-service");

        static final List<Member> SERVICES = List.of(INGESTION, WEIGHTING, SYNERGY, REPORTING);

        private final int portOffset;
        private final int managementOffset;
        private final String module;

        Member(int portOffset, int managementOffset, String module) {
            this.portOffset = portOffset;
            this.managementOffset = managementOffset;
            this.module = module;
        }

        String module() {
            return module;
        }
    }
}
