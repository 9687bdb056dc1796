package org.synergymonitor.systemtests.reliability;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.synergymonitor.contracts.Topics;

/** Every fault that one broker and one store can have. */
final class Faults {
    private static final List<Service> OF_THE_STORE = List.of(Service.INGESTION, Service.REPORTING);
    private static final int HUNG_MILLIS = 8_000;
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
        faults.add(new Fault("store away for 60 s", scene -> storeAway(scene, Duration.ofSeconds(60))));
        faults.add(new Fault("views wiped and rebuilt from the log", Faults::viewsWiped));
        faults.add(new Fault("partition between a service and the broker", Faults::partitionFromBroker));
        faults.add(new Fault("partition between a service and the store", Faults::partitionFromStore));
        faults.add(new Fault("half a partition: answers are lost", Faults::halfPartition));
        faults.add(new Fault("flapping network", Faults::flapping));
        faults.add(new Fault("replicas join and leave every 3 s", Faults::joiningAndLeaving));
        faults.add(
                new Fault("hung transaction on the log", scene -> hungTransaction(scene, Topics.STATISTICAL_RELEASES)));
        faults.add(new Fault(
                "hung transaction on the snapshots", scene -> hungTransaction(scene, Topics.SYNERGY_SNAPSHOTS)));
        faults.add(new Fault("poison in the log, of every kind", Faults::poison));
        faults.add(new Fault("oversize bodies", Faults::oversize));
        faults.add(new Fault("50 identical posts at once", Faults::identicalPosts));
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

    /** As docs/operations.md has it: a new database and new groups, from the beginning of the topics. */
    private static void viewsWiped(Scene scene) {
        Node reporting = scene.cluster().node(Service.REPORTING);
        scene.wait(Duration.ofSeconds(1));
        reporting.kill();
        scene.cluster().wipeViews();
        scene.returned();
        reporting.start();
        reporting.awaitReady();
    }

    private static void joiningAndLeaving(Scene scene) {
        for (int i = 0; i < 4; i++) {
            Service service = scene.oneOf(List.of(Service.values()));
            Node second = scene.cluster().second(service);
            second.start();
            Client.pause(Duration.ofSeconds(3));
            if (scene.random().nextBoolean()) {
                second.terminate();
            } else {
                second.kill();
            }
        }
        scene.returned();
    }

    /** A producer that begins, sends and is heard of no more: readers of committed records wait until the broker ends it. */
    private static void hungTransaction(Scene scene, String topic) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                scene.cluster().bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "hung-" + scene.random().nextLong(),
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                HUNG_MILLIS);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        for (int partition = 0; partition < producer.partitionsFor(topic).size(); partition++) {
            producer.send(new ProducerRecord<>(topic, partition, new byte[0], new byte[0]))
                    .get();
        }
        scene.returned();
        producer.close(Duration.ZERO);
    }

    private static void poison(Scene scene) throws ExecutionException, InterruptedException {
        scene.wait(Duration.ofSeconds(1));
        Poison.into(scene.cluster(), scene.oneOf(scene.systems()));
        scene.returned();
    }

    private static void oversize(Scene scene) {
        for (int megabytes : new int[] {9, 40, 120}) {
            HttpResponse<byte[]> answer = scene.client()
                    .once(Client.post(
                            scene.cluster().ingestion("/api/v1/releases"), "[" + " ".repeat(megabytes << 20) + "]"));
            if (answer != null
                    && answer.statusCode() != 413
                    && answer.statusCode() != 422
                    && answer.statusCode() != 400) {
                throw new IllegalStateException(megabytes + " MB were answered with " + answer.statusCode());
            }
        }
        scene.returned();
    }

    private static void identicalPosts(Scene scene) {
        Bureau bureau = new Bureau("identical-" + scene.random().nextInt(Integer.MAX_VALUE), 0, 3, 1);
        scene.client().define(bureau);
        String body = bureau.next().body();
        Set<String> receipts = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> posts = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> receipts.add(scene.client().publish(body, () -> true)), scene.threads()))
                .toList();
        posts.forEach(CompletableFuture::join);
        if (receipts.size() != 1) {
            throw new IllegalStateException("50 identical posts got " + receipts);
        }
        scene.alsoLookAt(bureau.systems());
        scene.returned();
    }
}
