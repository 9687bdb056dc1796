package org.synergymonitor.systemtests.reliability;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.local.embedded.EmbeddedStore;
import org.synergymonitor.local.embedded.TopicProvisioning;

/**
 * Brokers, store and services, each a process of its own, and a proxy on each way from a service to a broker or the store: so each
 * can be killed, paused and cut off alone.
 */
final class Cluster implements AutoCloseable {
    private static final String CLUSTER_ID = "c3luZXJneS1tb25pdG9yLQ";
    private static final String DIRECT = "DIRECT";
    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();

    /** The checkout that the tests run from. */
    static final Path OWN = Path.of("..");

    private final Path data;
    private final Path disk;
    private final Shape shape;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Node> brokers = new ArrayList<>();
    private final List<Integer> directPorts = new ArrayList<>();
    private final Map<Service, List<Proxy>> kafkaProxies = new EnumMap<>(Service.class);
    private final Map<Service, List<Integer>> kafkaProxyPorts = new EnumMap<>(Service.class);
    private final Map<Service, Proxy> storeProxies = new EnumMap<>(Service.class);
    private final Map<Service, Integer> storeProxyPorts = new EnumMap<>(Service.class);
    private final Map<Service, Replica> replicas = new EnumMap<>(Service.class);
    private final Map<Service, Replica> seconds = new EnumMap<>(Service.class);
    private final int storePort = freePort();
    private Node store;

    Cluster(Path data, Shape shape) {
        this.data = data;
        this.shape = shape;
        this.disk = shape.diskMebibytes() == 0 ? data : data.resolve("disk");
    }

    void start() {
        if (shape.diskMebibytes() > 0) {
            mount();
        }
        defineBrokers();
        store = storeNode();
        store.start(Map.of(), shape.diskCommand());
        brokers.forEach(broker -> broker.start(Map.of(), shape.diskCommand()));
        store.awaitReady();
        brokers.forEach(Node::awaitReady);
        try {
            TopicProvisioning.provision(bootstrapServers());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        for (Service service : Service.values()) {
            replicas.put(service, replica(service, "0", true));
            seconds.put(service, replica(service, "1", false));
        }
        replicas.values().forEach(replica -> replica.node().start());
        replicas.values().forEach(replica -> replica.node().awaitReady());
    }

    Path data() {
        return data;
    }

    Path disk() {
        return disk;
    }

    Node node(Service service) {
        return replicas.get(service).node();
    }

    /** A second replica, which runs only if a fault starts it. */
    Node second(Service service) {
        return seconds.get(service).node();
    }

    Node store() {
        return store;
    }

    List<Node> brokers() {
        return brokers;
    }

    /** Every process but second replicas. */
    List<Node> nodes() {
        return Stream.concat(
                        Stream.concat(brokers.stream(), Stream.of(store)),
                        replicas.values().stream().map(Replica::node))
                .toList();
    }

    List<Proxy> kafkaProxies(Service service) {
        return kafkaProxies.get(service);
    }

    Proxy storeProxy(Service service) {
        return storeProxies.get(service);
    }

    /** Not through any proxy. */
    String bootstrapServers() {
        return addresses(directPorts);
    }

    /** Not through any proxy. */
    String storeAddress() {
        return "mongodb://127.0.0.1:" + storePort;
    }

    URI ingestion(String path) {
        return replicas.get(Service.INGESTION).uri(path);
    }

    URI reporting(String path) {
        return replicas.get(Service.REPORTING).uri(path);
    }

    URI management(Service service, String path) {
        return replicas.get(service).management(path);
    }

    /** Another build takes the place of a service; it keeps ports and proxies. The service must not run. */
    void replace(Service service, Path checkout) {
        Replica present = replicas.get(service);
        replicas.put(
                service, replica(service, "0", true, jar(checkout, service), present.port(), present.managementPort()));
    }

    /** Deletes what reporting has stored, and lets it read the topics from their beginnings; it must not run. */
    void wipeViews() {
        try (MongoClient client = MongoClients.create(storeAddress());
                Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            client.getDatabase("reporting").drop();
            for (String group : List.of("reporting-snapshots", "reporting-releases")) {
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
                admin.deleteConsumerGroups(List.of(group)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Stream.concat(
                        Stream.concat(replicas.values().stream(), seconds.values().stream())
                                .map(Replica::node),
                        Stream.concat(Stream.of(store), brokers.stream()))
                .filter(Node::isAlive)
                .forEach(Node::kill);
        kafkaProxies.values().forEach(all -> all.forEach(Proxy::close));
        storeProxies.values().forEach(Proxy::close);
        if (shape.diskMebibytes() > 0) {
            run("umount", disk.toString());
        }
    }

    private void mount() {
        try {
            Files.createDirectories(disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "size=" + shape.diskMebibytes() + "m", "tmpfs", disk.toString());
    }

    private static void run(String... command) {
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void defineBrokers() {
        List<Integer> controllers =
                IntStream.range(0, shape.brokers()).mapToObj(n -> freePort()).toList();
        String voters = IntStream.range(0, shape.brokers())
                .mapToObj(n -> (n + 1) + "@127.0.0.1:" + controllers.get(n))
                .collect(Collectors.joining(","));
        for (Service service : Service.values()) {
            kafkaProxies.put(service, new ArrayList<>());
            kafkaProxyPorts.put(service, new ArrayList<>());
            if (service.usesStore()) {
                int port = freePort();
                storeProxies.put(service, new Proxy(port, storePort, Framing.MONGODB));
                storeProxyPorts.put(service, port);
            }
        }
        for (int n = 0; n < shape.brokers(); n++) {
            brokers.add(broker(n + 1, controllers.get(n), voters));
        }
    }

    private Node broker(int id, int controllerPort, String voters) {
        List<String> listeners = new ArrayList<>(List.of("CONTROLLER://127.0.0.1:" + controllerPort));
        List<String> advertised = new ArrayList<>();
        int direct = freePort();
        directPorts.add(direct);
        listeners.add(DIRECT + "://127.0.0.1:" + direct);
        advertised.add(DIRECT + "://127.0.0.1:" + direct);
        for (Service service : Service.values()) {
            int port = freePort();
            int proxied = freePort();
            kafkaProxies.get(service).add(new Proxy(proxied, port, Framing.KAFKA));
            kafkaProxyPorts.get(service).add(proxied);
            listeners.add(service + "://127.0.0.1:" + port);
            advertised.add(service + "://127.0.0.1:" + proxied);
        }
        Path directory = disk.resolve("kafka-" + id);
        Path file = data.resolve("broker-" + id + ".properties");
        Properties settings = brokerSettings(id, directory, voters);
        settings.setProperty("listeners", String.join(",", listeners));
        settings.setProperty("advertised.listeners", String.join(",", advertised));
        format(file, settings);
        List<String> command = java("-Xmx512m", "-cp", libraries(), "kafka.Kafka", file.toString());
        return new Node("broker " + id, data.resolve("broker-" + id + ".log"), command, Map.of(), accepts(direct));
    }

    private Properties brokerSettings(int id, Path directory, String voters) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", String.valueOf(id));
        settings.setProperty("controller.quorum.voters", voters);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", DIRECT);
        settings.setProperty(
                "listener.security.protocol.map",
                Stream.concat(Stream.of("CONTROLLER", DIRECT), Stream.of(Service.values()))
                        .map(name -> name + ":PLAINTEXT")
                        .collect(Collectors.joining(",")));
        settings.setProperty("log.dirs", directory.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES));
        settings.setProperty("replica.fetch.max.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        String replication = String.valueOf(shape.brokers());
        String inSync = String.valueOf(Math.max(1, shape.brokers() - 1));
        settings.setProperty("default.replication.factor", replication);
        settings.setProperty("min.insync.replicas", inSync);
        settings.setProperty("offsets.topic.replication.factor", replication);
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", replication);
        settings.setProperty("transaction.state.log.min.isr", inSync);
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        settings.setProperty("log.cleaner.io.buffer.size", "1048576");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        return settings;
    }

    private static void format(Path file, Properties settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] command = {"format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", file.toString()};
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException("cannot format: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private Node storeNode() {
        List<String> command = java(
                "-Xmx512m",
                "-cp",
                libraries(),
                EmbeddedStore.class.getName(),
                disk.resolve("store").toString(),
                String.valueOf(storePort));
        return new Node("store", data.resolve("store.log"), command, Map.of(), accepts(storePort));
    }

    private Replica replica(Service service, String instance, boolean proxied) {
        return replica(service, instance, proxied, jar(OWN, service), freePort(), freePort());
    }

    private Replica replica(Service service, String instance, boolean proxied, Path jar, int port, int managementPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SYNERGY_INSTANCE", instance);
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS", proxied ? addresses(kafkaProxyPorts.get(service)) : bootstrapServers());
        if (service.usesStore()) {
            int way = proxied ? storeProxyPorts.get(service) : storePort;
            environment.put("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:" + way);
        }
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        Path own = data.resolve(service.module() + "-" + instance);
        environment.put("SYNERGY_SPOOL_DIRECTORY", own.resolve("spool").toString());
        environment.put("SYNERGY_BACKFILL_WORK", own.resolve("backfill").toString());
        environment.put("SYNERGY_STREAMS_STATE_DIR", own.resolve("state").toString());
        environment.put("SYNERGY_DELIVERY_KEY_FILE", keyFile().toString());
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        Replica[] self = new Replica[1];
        Node node = new Node(
                service.module() + (instance.equals("0") ? "" : " " + instance),
                data.resolve(service.module() + "-" + instance + ".log"),
                java("-Xmx256m", "-jar", jar.toString()),
                environment,
                () -> isOk(self[0].management("/q/health/ready")));
        self[0] = new Replica(node, port, managementPort);
        return self[0];
    }

    /** Of a checkout that is built. */
    static Path jar(Path checkout, Service service) {
        return checkout.resolve(service.module())
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toAbsolutePath()
                .normalize();
    }

    private Path keyFile() {
        try {
            String key = "test " + Base64.getEncoder().encodeToString(new byte[32]);
            return Files.writeString(data.resolve("delivery-keys"), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOk(URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String libraries() {
        Path local = Path.of("..", "local", "target").toAbsolutePath().normalize();
        return local.resolve("classes") + File.pathSeparator + local.resolve("lib") + File.separator + "*";
    }

    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(List.of(words));
        return command;
    }

    private static String addresses(List<Integer> ports) {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    private static BooleanSupplier accepts(int port) {
        return () -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Below the ports that the system itself hands out, and never twice. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(10_000, 32_000)
                .filter(port -> TAKEN.add(port) && isFree(port))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private record Replica(Node node, int port, int managementPort) {
        URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        URI management(String path) {
            return URI.create("http://127.0.0.1:" + managementPort + path);
        }
    }
}
