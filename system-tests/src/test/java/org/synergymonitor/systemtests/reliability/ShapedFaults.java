package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The faults that need more than one broker, a disk of their own, another clock or another build. */
final class ShapedFaults {
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final String FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
    private static final int CHUNK = 1 << 20;

    private ShapedFaults() {}

    static List<Fault> ofThreeBrokers() {
        return List.of(
                new Fault("kill -9 of one broker of three", ShapedFaults::oneBrokerKilled),
                new Fault("one broker of three away for 20 s", ShapedFaults::oneBrokerAway));
    }

    static List<Fault> ofASlowDisk() {
        return List.of(new Fault("every forced write takes 50 ms longer", scene -> {
            Client.pause(A_WHILE.multipliedBy(2));
            scene.returned();
        }));
    }

    static List<Fault> ofASmallDisk() {
        return List.of(new Fault("full disk under broker and store", ShapedFaults::fullDisk));
    }

    static List<Fault> ofClocks() {
        List<Fault> faults = new ArrayList<>();
        for (Service service : Service.values()) {
            faults.add(new Fault("clock of " + service.module() + " an hour ahead, then an hour behind", scene -> {
                withClock(scene, service, "+3600");
                withClock(scene, service, "-3600");
                scene.returned();
                restart(scene.cluster().node(service), Map.of());
            }));
        }
        faults.add(new Fault("embargo under a clock an hour ahead from the start", scene -> embargo(scene, "+3600")));
        faults.add(new Fault("embargo under a clock that jumps an hour ahead", ShapedFaults::embargoOverAJump));
        return faults;
    }

    /** @param old a checkout that is built */
    static List<Fault> ofTwoVersions(Path old) {
        return List.of(new Fault("the version before and this one side by side, then back", scene -> {
            for (Path checkout : List.of(old, Cluster.OWN)) {
                for (Service service : Service.values()) {
                    scene.cluster().node(service).terminate();
                    scene.cluster().replace(service, checkout);
                    scene.returned();
                    scene.cluster().node(service).start();
                    scene.cluster().node(service).awaitReady();
                    Client.pause(Duration.ofSeconds(3));
                }
            }
        }));
    }

    private static void oneBrokerKilled(Scene scene) {
        Node broker = scene.oneOf(scene.cluster().brokers());
        scene.wait(Duration.ofSeconds(2));
        broker.kill();
        scene.wait(Duration.ofSeconds(2));
        scene.returned();
        broker.start();
        broker.awaitReady();
    }

    private static void oneBrokerAway(Scene scene) {
        Node broker = scene.oneOf(scene.cluster().brokers());
        broker.kill();
        scene.returned();
        scene.probe();
        Client.pause(A_WHILE.multipliedBy(2));
        broker.start();
        broker.awaitReady();
    }

    private static void fullDisk(Scene scene) throws IOException {
        Path filler = scene.cluster().disk().resolve("filler");
        scene.wait(Duration.ofSeconds(2));
        try (FileChannel file = FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (file.write(ByteBuffer.allocate(CHUNK)) > 0) {
                // until there is no more room
            }
        } catch (IOException full) {
            Client.pause(A_WHILE);
        }
        Files.delete(filler);
        scene.returned();
        Stream.concat(
                        scene.cluster().brokers().stream(),
                        Stream.of(scene.cluster().store()))
                .filter(node -> !node.isAlive())
                .forEach(node -> {
                    node.start();
                    node.awaitReady();
                });
    }

    private static void withClock(Scene scene, Service service, String offset) {
        restart(scene.cluster().node(service), clock(offset));
        Client.pause(A_WHILE);
    }

    private static Map<String, String> clock(String offset) {
        return Map.of(
                "LD_PRELOAD",
                FAKETIME,
                "FAKETIME",
                offset,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1");
    }

    private static void restart(Node node, Map<String, String> environment) {
        node.kill();
        node.start(environment, List.of());
        node.awaitReady();
    }

    private static void embargo(Scene scene, String offset) {
        Node ingestion = scene.cluster().node(Service.INGESTION);
        restart(ingestion, clock(offset));
        keepsAnEmbargo(scene);
        scene.returned();
        restart(ingestion, Map.of());
    }

    private static void embargoOverAJump(Scene scene) throws IOException {
        Path clock = Files.writeString(scene.cluster().data().resolve("clock"), "+0");
        Node ingestion = scene.cluster().node(Service.INGESTION);
        restart(
                ingestion,
                Map.of(
                        "LD_PRELOAD",
                        FAKETIME,
                        "FAKETIME_TIMESTAMP_FILE",
                        clock.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        "DONT_FAKE_MONOTONIC",
                        "1"));
        Thread jump = new Thread(() -> {
            Client.pause(Duration.ofSeconds(3));
            try {
                Files.writeString(clock, "+3600");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        jump.start();
        keepsAnEmbargo(scene);
        scene.returned();
        restart(ingestion, Map.of());
    }

    /** Nobody sees the release before its time by a clock that is right. */
    private static void keepsAnEmbargo(Scene scene) {
        Bureau bureau = new Bureau("embargoed-" + scene.random().nextInt(Integer.MAX_VALUE), 0, 1, 1);
        scene.client().define(bureau);
        Instant until = Instant.now().plusSeconds(15);
        String body = bureau.next().body().replaceFirst("\\{", "{\"embargoUntil\":\"" + until + "\",");
        String release = scene.client().publish(body, () -> true);
        Instant seen = null;
        while (seen == null && Instant.now().isBefore(until.plus(A_WHILE))) {
            boolean visible = scene.client().isVisible(release);
            seen = visible ? Instant.now() : null;
            Client.pause(Duration.ofMillis(100));
        }
        if (seen != null && seen.isBefore(until)) {
            throw new IllegalStateException("a release under embargo until " + until + " was seen at " + seen);
        }
        scene.alsoLookAt(bureau.systems());
    }
}
