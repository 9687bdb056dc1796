package org.synergymonitor.systemtests.reliability;

import java.time.Duration;

/** Tells when the whole way serves again: a release that is posted now has a snapshot that can be read. */
final class Probe {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Client client;
    private final Bureau bureau;
    private long sequence;

    Probe(Client client, long seed) {
        this.client = client;
        this.bureau = new Bureau("probe", 0, 1, seed);
        client.define(bureau);
        sequence = 1;
    }

    private String system() {
        return bureau.systems().get(0);
    }

    /** Publishes, and waits until the snapshot is served. */
    void serve() {
        client.publish(bureau.revision().body(), () -> true);
        sequence++;
        long begin = System.nanoTime();
        while (client.sequence(system()) < sequence) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("no snapshot of " + system() + "/" + sequence + " after " + PATIENCE);
            }
            Client.pause(Duration.ofMillis(50));
        }
    }
}
