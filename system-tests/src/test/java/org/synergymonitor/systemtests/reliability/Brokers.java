package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.synergymonitor.local.embedded.Broker;

/** The brokers of a cluster, with the settings of the embedded one, and a proxy on the way from each service to each of them. */
final class Brokers {
    private static final String DIRECT = "DIRECT";

    private final Path data;
    private final Path disk;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> directPorts = new ArrayList<>();
    private final Map<Service, List<Proxy>> proxies = new EnumMap<>(Service.class);
    private final Map<Service, List<Integer>> proxyPorts = new EnumMap<>(Service.class);

    Brokers(Path data, Path disk, int count) {
        this.data = data;
        this.disk = disk;
        for (Service service : Service.values()) {
            proxies.put(service, new ArrayList<>());
            proxyPorts.put(service, new ArrayList<>());
        }
        List<Integer> controllers =
                IntStream.range(0, count).mapToObj(n -> Ports.free()).toList();
        String voters = IntStream.range(0, count)
                .mapToObj(n -> (n + 1) + "@127.0.0.1:" + controllers.get(n))
                .collect(Collectors.joining(","));
        for (int n = 0; n < count; n++) {
            nodes.add(broker(n + 1, count, controllers.get(n), voters));
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Proxy> proxies(Service service) {
        return proxies.get(service);
    }

    /** Not through any proxy. */
    String addresses() {
        return addresses(directPorts);
    }

    /** Through the proxies of the service. */
    String addresses(Service service) {
        return addresses(proxyPorts.get(service));
    }

    void closeProxies() {
        proxies.values().forEach(all -> all.forEach(Proxy::close));
    }

    private Node broker(int id, int count, int controllerPort, String voters) {
        int direct = Ports.free();
        directPorts.add(direct);
        List<String> listeners =
                new ArrayList<>(List.of("CONTROLLER://127.0.0.1:" + controllerPort, DIRECT + "://127.0.0.1:" + direct));
        List<String> advertised = new ArrayList<>(List.of(DIRECT + "://127.0.0.1:" + direct));
        for (Service service : Service.values()) {
            int port = Ports.free();
            int proxied = Ports.free();
            proxies.get(service).add(new Proxy(proxied, port, Framing.KAFKA));
            proxyPorts.get(service).add(proxied);
            listeners.add(service + "://127.0.0.1:" + port);
            advertised.add(service + "://127.0.0.1:" + proxied);
        }
        Properties settings = Broker.settings(disk.resolve("kafka-" + id), count);
        settings.setProperty("node.id", String.valueOf(id));
        settings.setProperty("controller.quorum.voters", voters);
        settings.setProperty("inter.broker.listener.name", DIRECT);
        settings.setProperty(
                "listener.security.protocol.map",
                Stream.concat(Stream.of("CONTROLLER", DIRECT), Stream.of(Service.values()))
                        .map(name -> name + ":PLAINTEXT")
                        .collect(Collectors.joining(",")));
        settings.setProperty("listeners", String.join(",", listeners));
        settings.setProperty("advertised.listeners", String.join(",", advertised));
        Path file = data.resolve("broker-" + id + ".properties");
        try {
            Broker.format(file, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = Node.java("-Xmx512m", "-cp", Node.libraries(), "kafka.Kafka", file.toString());
        return new Node(
                "broker " + id, data.resolve("broker-" + id + ".log"), command, Map.of(), Ports.accepts(direct));
    }

    private static String addresses(List<Integer> ports) {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }
}
