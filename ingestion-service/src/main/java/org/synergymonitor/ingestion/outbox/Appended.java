package org.synergymonitor.ingestion.outbox;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Wakes who sends the logs as soon as this replica appends to one. A signal that is lost costs time only. */
@Singleton
public class Appended {
    private final Set<String> systems = ConcurrentHashMap.newKeySet();
    private final Semaphore signals = new Semaphore(0);

    void signal(String system) {
        systems.add(system);
        signals.release();
    }

    /** Waits for a signal, but not longer than that. */
    public void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }

    /** @return the systems that were appended to since this was last asked */
    public Set<String> take() {
        Set<String> taken = new LinkedHashSet<>();
        for (Iterator<String> each = systems.iterator(); each.hasNext(); ) {
            taken.add(each.next());
            each.remove();
        }
        return taken;
    }

    /** Ends a wait, though nothing was appended. */
    public void wake() {
        signals.release();
    }
}
