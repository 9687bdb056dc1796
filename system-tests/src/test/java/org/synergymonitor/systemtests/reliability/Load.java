package org.synergymonitor.systemtests.reliability;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Bureaus that publish at the same time, at a rate if the system keeps up with it; what is not answered is sent again. A release counts once for each system. */
final class Load implements AutoCloseable {
    private final Client client;
    private final Acknowledgements acknowledgements;
    private final long nanosBetween;
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final ExecutorService workers;
    private final List<Future<?>> work;
    private final long begin;
    private volatile boolean ends;
    private volatile boolean givesUp;

    private Load(Client client, List<Bureau> bureaus, double aSecond, Acknowledgements acknowledgements) {
        this.client = client;
        this.acknowledgements = acknowledgements;
        this.nanosBetween = (long) (1e9 / aSecond);
        this.workers = Executors.newFixedThreadPool(bureaus.size());
        this.begin = System.nanoTime();
        this.work = bureaus.stream()
                .<Future<?>>map(bureau -> workers.submit(() -> work(bureau)))
                .toList();
    }

    /** The systems must be defined. */
    static Load start(Client client, List<Bureau> bureaus, double aSecond, Acknowledgements acknowledgements) {
        return new Load(client, bureaus, aSecond, acknowledgements);
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** @return acknowledged releases and withdrawals a second since the start */
    double rate() {
        return acknowledged.get() * 1e9 / (System.nanoTime() - begin);
    }

    /** Every bureau ends after what it is about to publish. */
    void end() {
        ends = true;
        try {
            for (Future<?> it : work) {
                it.get(2, TimeUnit.MINUTES);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a bureau did not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ends = true;
        givesUp = true;
        workers.shutdownNow();
    }

    private void work(Bureau bureau) {
        while (!ends) {
            awaitTurn();
            Bureau.Publication next = bureau.next();
            turns.addAndGet(next.systems().size());
            if (next.body() == null) {
                if (client.withdraw(next.withdrawal(), this::goesOn)) {
                    acknowledgements.withdrawn(next.systems(), next.withdrawal());
                    acknowledged.addAndGet(next.systems().size());
                }
            } else {
                String release = client.publish(next.body(), this::goesOn);
                if (release != null) {
                    acknowledgements.published(next.systems(), release);
                    bureau.accepted(release, next);
                    acknowledged.addAndGet(next.systems().size());
                }
            }
        }
    }

    private boolean goesOn() {
        return !givesUp;
    }

    private void awaitTurn() {
        long turn = begin + turns.getAndIncrement() * nanosBetween;
        while (!ends && System.nanoTime() < turn) {
            LockSupport.parkNanos(
                    Math.min(turn - System.nanoTime(), Duration.ofMillis(100).toNanos()));
        }
    }
}
