package org.synergymonitor.systemtests.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs a fault some times under load, lets everything come to rest, and asks the oracle. */
final class Trial {
    private static final int BUREAUS = 40;
    private static final int SYSTEMS_EACH = 5;
    private static final Duration REST = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final Client client;
    private final Probe probe;
    private final long seed;
    private final double aSecond;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "client");
        thread.setDaemon(true);
        return thread;
    });

    Trial(Cluster cluster, long seed, double aSecond) {
        this.cluster = cluster;
        this.client = new Client(cluster);
        this.probe = new Probe(client, seed);
        this.seed = seed;
        this.aSecond = aSecond;
    }

    /** The same fault some times. */
    Result of(Fault fault, int runs) throws Exception {
        return of(fault.name(), Collections.nCopies(runs, fault));
    }

    /** One fault after the other. */
    Result of(String name, List<Fault> faults) throws Exception {
        String prefix = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Path directory =
                Files.createDirectories(cluster.data().resolve("trials").resolve(prefix));
        List<Bureau> bureaus = Bureau.bureaus(prefix, BUREAUS, SYSTEMS_EACH, seed);
        List<String> systems =
                bureaus.stream().flatMap(it -> it.systems().stream()).toList();
        Set<String> looked = new HashSet<>(systems);
        List<Duration> recoveries = new ArrayList<>();
        Random random = new Random(seed ^ name.hashCode());
        double rate;
        bureaus.parallelStream().forEach(client::define);
        try (Acknowledgements acknowledgements = new Acknowledgements(directory.resolve("acknowledged.jsonl"));
                Load load = Load.start(client, bureaus, aSecond, acknowledgements)) {
            for (Fault fault : faults) {
                Scene scene = new Scene(cluster, client, probe, systems, random, threads);
                fault.course().run(scene);
                scene.probe();
                recoveries.add(scene.recovery());
                looked.addAll(scene.more());
            }
            rate = load.rate();
            load.end();
        }
        awaitRest();
        new Dump(cluster, directory).write(looked);
        return new Result(name, faults.size(), recoveries, rate, Verdict.on(directory));
    }

    /** Everything that was accepted has come to its end; what has not, the oracle finds missing. */
    private void awaitRest() {
        probe.serve();
        new Lag(cluster, client).awaitNone(REST);
    }

    /**
     * @param recoveries from the return of what was broken until a new release's snapshot was served
     * @param rate acknowledged a second, outages included
     */
    record Result(String fault, int runs, List<Duration> recoveries, double rate, Verdict verdict) {}
}
