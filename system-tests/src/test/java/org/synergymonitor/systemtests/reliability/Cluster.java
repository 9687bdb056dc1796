package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;

import org.synergymonitor.local.embedded.EmbeddedStore;
import org.synergymonitor.local.embedded.TopicProvisioning;

/**
 * Brokers, store and services, each a process of its own, and a proxy on each way from a service to a broker or the store: so each
 * can be killed, paused and cut off alone.
 */
final class Cluster implements AutoCloseable {
    /** The checkout that the tests run from. */
    static final Path OWN = Path.of("..");

    private final Path data;
    private final Path disk;
    private final Shape shape;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<Service, Proxy> storeProxies = new EnumMap<>(Service.class);
    private final Map<Service, Integer> storeProxyPorts = new EnumMap<>(Service.class);
    private final Map<Service, Replica> replicas = new EnumMap<>(Service.class);
    private final Map<Service, Replica> seconds = new EnumMap<>(Service.class);
    private final int storePort = Ports.free();
    private Brokers brokers;
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
        brokers = new Brokers(data, disk, shape.brokers());
        Stream.of(Service.values()).filter(Service::usesStore).forEach(this::wayToStore);
        store = storeNode();
        store.start(Map.of(), shape.diskCommand());
        brokers().forEach(broker -> broker.start(Map.of(), shape.diskCommand()));
        store.awaitReady();
        brokers().forEach(Node::awaitReady);
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
        return brokers.nodes();
    }

    /** Every process but second replicas. */
    List<Node> nodes() {
        return Stream.concat(
                        Stream.concat(brokers().stream(), Stream.of(store)),
                        replicas.values().stream().map(Replica::node))
                .toList();
    }

    List<Proxy> kafkaProxies(Service service) {
        return brokers.proxies(service);
    }

    Proxy storeProxy(Service service) {
        return storeProxies.get(service);
    }

    /** Not through any proxy. */
    String bootstrapServers() {
        return brokers.addresses();
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
                        Stream.concat(Stream.of(store), brokers().stream()))
                .filter(Node::isAlive)
                .forEach(Node::kill);
        brokers.closeProxies();
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

    private void wayToStore(Service service) {
        int port = Ports.free();
        storeProxies.put(service, new Proxy(port, storePort, Framing.MONGODB));
        storeProxyPorts.put(service, port);
    }

    private Node storeNode() {
        List<String> command = Node.java(
                "-Xmx512m",
                "-cp",
                Node.libraries(),
                EmbeddedStore.class.getName(),
                disk.resolve("store").toString(),
                String.valueOf(storePort));
        return new Node("store", data.resolve("store.log"), command, Map.of(), Ports.accepts(storePort));
    }

    private Replica replica(Service service, String instance, boolean proxied) {
        return replica(service, instance, proxied, jar(OWN, service), Ports.free(), Ports.free());
    }

    private Replica replica(Service service, String instance, boolean proxied, Path jar, int port, int managementPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SYNERGY_INSTANCE", instance);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", proxied ? brokers.addresses(service) : bootstrapServers());
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
                Node.java("-Xmx256m", "-jar", jar.toString()),
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

    private record Replica(Node node, int port, int managementPort) {
        URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        URI management(String path) {
            return URI.create("http://127.0.0.1:" + managementPort + path);
        }
    }
}
