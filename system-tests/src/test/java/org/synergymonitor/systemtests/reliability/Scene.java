package org.synergymonitor.systemtests.reliability;

import java.time.Duration;
import java.util.Random;

/** Where a fault happens: the cluster under load, chance, and a clock that starts when what was broken is given back. */
final class Scene {
    private final Cluster cluster;
    private final Client client;
    private final Load load;
    private final Random random;
    private long returned;

    Scene(Cluster cluster, Client client, Load load, Random random) {
        this.cluster = cluster;
        this.client = client;
        this.load = load;
        this.random = random;
    }

    Cluster cluster() {
        return cluster;
    }

    Client client() {
        return client;
    }

    Load load() {
        return load;
    }

    Random random() {
        return random;
    }

    /** Some time, of which chance decides. */
    void wait(Duration atMost) {
        Client.pause(Duration.ofMillis(random.nextLong(atMost.toMillis())));
    }

    <T> T oneOf(java.util.List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** From here on the system has all it needs: what it takes from now is its recovery. */
    void returned() {
        returned = System.nanoTime();
    }

    Duration sinceReturn() {
        return returned == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - returned);
    }
}
