package org.synergymonitor.systemtests.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every fault that one broker and one store can have. */
final class Faults {
    private static final List<Service> OF_THE_STORE = List.of(Service.INGESTION, Service.REPORTING);
    private static final Duration PAST_THE_SESSION = Duration.ofSeconds(9);

    private Faults() {}

    static List<Fault> ordinary() {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault("none", scene -> scene.wait(Duration.ofSeconds(2))));
        for (Service service : Service.values()) {
            faults.add(new Fault(
                    "kill -9 of " + service.module(),
                    scene -> killed(scene, scene.cluster().node(service))));
        }
        faults.add(new Fault(
                "kill -9 of the store", scene -> killed(scene, scene.cluster().store())));
        faults.add(new Fault(
                "kill -9 of the broker",
                scene -> killed(scene, scene.cluster().brokers().get(0))));
        faults.add(new Fault("kill -9 of all at once", Faults::allKilled));
        faults.add(
                atStore("reporting dies between Kafka commit and store write", Service.REPORTING, "snapshots", true));
        faults.add(
                atStore("reporting dies between store write and offset commit", Service.REPORTING, "snapshots", false));
        faults.add(atStore("reporting dies between snapshots and vintages", Service.REPORTING, "vintages", true));
        faults.add(atStore("ingestion dies before the outbox is written", Service.INGESTION, "outbox", true));
        faults.add(atStore("ingestion dies after the outbox is written", Service.INGESTION, "outbox", false));
        for (Service service : List.of(Service.INGESTION, Service.WEIGHTING, Service.SYNERGY)) {
            faults.add(atCommit(service, true));
            faults.add(atCommit(service, false));
        }
        for (Service service : Service.values()) {
            faults.add(new Fault(
                    "SIGSTOP of " + name(service) + " past its session, a second replica takes over",
                    scene -> zombie(scene, service)));
        }
        faults.add(new Fault("store away for 1 s", scene -> storeAway(scene, Duration.ofSeconds(1))));
        faults.add(new Fault("partition between a service and the broker", Faults::partitionFromBroker));
        faults.add(new Fault("partition between a service and the store", Faults::partitionFromStore));
        faults.add(new Fault("half a partition: answers are lost", Faults::halfPartition));
        faults.add(new Fault("flapping network", Faults::flapping));
        return faults;
    }

    private static String name(Service service) {
        return service.name().toLowerCase(Locale.ROOT);
    }

    private static void killed(Scene scene, Node node) {
        scene.wait(Duration.ofSeconds(2));
        node.kill();
        scene.wait(Duration.ofSeconds(1));
        scene.returned();
        node.start();
        node.awaitReady();
    }

    private static void allKilled(Scene scene) {
        scene.wait(Duration.ofSeconds(2));
        List<Node> nodes = scene.cluster().nodes();
        nodes.forEach(Node::kill);
        scene.returned();
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitReady);
    }

    private static Fault atStore(String name, Service service, String collection, boolean before) {
        return new Fault(name, scene -> {
            scene.wait(Duration.ofSeconds(1));
            crash(
                    scene,
                    service,
                    List.of(scene.cluster().storeProxy(service)),
                    new CrashPoint(
                            CrashPoint.insertInto(collection),
                            before,
                            scene.cluster().node(service)::kill));
        });
    }

    private static Fault atCommit(Service service, boolean before) {
        String name = name(service)
                + (before
                        ? " dies before the commit of its transaction"
                        : " dies after the commit of its transaction, before it knows");
        return new Fault(name, scene -> {
            scene.wait(Duration.ofSeconds(1));
            crash(
                    scene,
                    service,
                    scene.cluster().kafkaProxies(service),
                    new CrashPoint(
                            CrashPoint.endOfTransaction(),
                            before,
                            scene.cluster().node(service)::kill));
        });
    }

    private static void crash(Scene scene, Service service, List<Proxy> proxies, CrashPoint point) {
        Node node = scene.cluster().node(service);
        proxies.forEach(proxy -> proxy.at(point));
        for (int tenths = 0; node.isAlive(); tenths++) {
            if (tenths > 300) {
                throw new IllegalStateException(service + " never came to the point at which it was to die");
            }
            Client.pause(Duration.ofMillis(100));
        }
        proxies.forEach(proxy -> proxy.at(null));
        scene.returned();
        node.start();
        node.awaitReady();
    }

    private static void zombie(Scene scene, Service service) {
        Node paused = scene.cluster().node(service);
        Node second = scene.cluster().second(service);
        second.start();
        second.awaitReady();
        scene.wait(Duration.ofSeconds(2));
        paused.pause();
        Client.pause(PAST_THE_SESSION);
        scene.returned();
        paused.resume();
        scene.wait(Duration.ofSeconds(3));
        second.terminate();
    }

    private static void storeAway(Scene scene, Duration duration) {
        scene.wait(Duration.ofSeconds(1));
        scene.cluster().store().kill();
        Client.pause(duration);
        scene.returned();
        scene.cluster().store().start();
        scene.cluster().store().awaitReady();
    }

    private static void partitionFromBroker(Scene scene) {
        Service service = scene.oneOf(List.of(Service.values()));
        held(scene, scene.cluster().kafkaProxies(service), true, true);
    }

    private static void partitionFromStore(Scene scene) {
        held(scene, List.of(scene.cluster().storeProxy(scene.oneOf(OF_THE_STORE))), true, true);
    }

    private static void halfPartition(Scene scene) {
        List<List<Proxy>> ways = Stream.concat(
                        Stream.of(Service.values()).map(scene.cluster()::kafkaProxies),
                        OF_THE_STORE.stream().map(it -> List.of(scene.cluster().storeProxy(it))))
                .toList();
        held(scene, scene.oneOf(ways), false, true);
    }

    private static void held(Scene scene, List<Proxy> proxies, boolean requests, boolean responses) {
        scene.wait(Duration.ofSeconds(1));
        proxies.forEach(proxy -> proxy.hold(requests, responses));
        Client.pause(PAST_THE_SESSION);
        scene.returned();
        proxies.forEach(Proxy::heal);
    }

    private static void flapping(Scene scene) {
        List<Proxy> proxies = Stream.concat(
                        Stream.of(Service.values()).flatMap(it -> scene.cluster().kafkaProxies(it).stream()),
                        OF_THE_STORE.stream().map(scene.cluster()::storeProxy))
                .toList();
        for (int i = 0; i < 10; i++) {
            Proxy proxy = scene.oneOf(proxies);
            proxy.cut();
            scene.wait(Duration.ofMillis(800));
            proxy.heal();
            scene.wait(Duration.ofMillis(800));
        }
        scene.returned();
    }
}
