package org.synergymonitor.systemtests.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;

/** Where a fault happens: the cluster under load, chance, and a clock that starts when what was broken is given back. */
final class Scene {
    private final Cluster cluster;
    private final Client client;
    private final List<String> systems;
    private final Random random;
    private final ExecutorService threads;
    private final Probe probe;
    private final List<String> more = new ArrayList<>();
    private long returned;
    private Duration recovery;

    /** @param systems of the load */
    Scene(Cluster cluster, Client client, Probe probe, List<String> systems, Random random, ExecutorService threads) {
        this.probe = probe;
        this.cluster = cluster;
        this.client = client;
        this.systems = systems;
        this.random = random;
        this.threads = threads;
    }

    Cluster cluster() {
        return cluster;
    }

    Client client() {
        return client;
    }

    List<String> systems() {
        return systems;
    }

    Random random() {
        return random;
    }

    ExecutorService threads() {
        return threads;
    }

    /** Some time, of which chance decides. */
    void wait(Duration atMost) {
        Client.pause(Duration.ofMillis(random.nextLong(atMost.toMillis())));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The oracle is to look at these systems too. */
    void alsoLookAt(List<String> others) {
        more.addAll(others);
    }

    List<String> more() {
        return more;
    }

    /** From here on the system has all it needs: what it takes from now is its recovery. */
    void returned() {
        returned = System.nanoTime();
    }

    /** Waits until the whole way serves again; the first time since the return it tells how long that took. */
    void probe() {
        probe.serve();
        if (recovery == null) {
            recovery = returned == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - returned);
        }
    }

    Duration recovery() {
        return recovery;
    }
}
