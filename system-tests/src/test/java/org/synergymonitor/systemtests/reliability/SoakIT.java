package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Finds what the machine can take, and publishes half of that for hours: nothing grows, and all of it is right in the end. */
@Tag("soak")
class SoakIT {
    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("soak.minutes", 120));
    private static final Duration WARM_UP = LENGTH.dividedBy(6);
    private static final Duration STEP = Duration.ofSeconds(60);
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(20);
    private static final double FIRST_RATE = 20;
    private static final double FASTER = 1.25;
    private static final int BUREAUS = 40;
    private static final int SYSTEMS_EACH = 5;
    private static final long SEED = 20261127;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private final List<Bureau> bureaus = Bureau.bureaus("soak", BUREAUS, SYSTEMS_EACH, SEED);
    private Cluster cluster;
    private Client client;
    private Acknowledgements acknowledgements;

    @BeforeEach
    void startTheCluster() {
        cluster = new Cluster(data, Shape.ORDINARY);
        cluster.start();
        client = new Client(cluster);
        acknowledgements = new Acknowledgements(data.resolve("acknowledged.jsonl"));
        bureaus.parallelStream().forEach(client::define);
    }

    @AfterEach
    void stopTheCluster() {
        acknowledgements.close();
        cluster.close();
    }

    @Test
    void nothingGrowsAtHalfOfWhatTheMachineCanTake() throws IOException {
        double capacity = capacity();
        Samples samples = new Samples(cluster, client);
        try (Load load = Load.start(client, bureaus, capacity / 2, acknowledgements)) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < LENGTH.toNanos()) {
                long before = load.acknowledged();
                Client.pause(BETWEEN_SAMPLES);
                samples.take((load.acknowledged() - before) * 1000.0 / BETWEEN_SAMPLES.toMillis());
                samples.write(Files.createDirectories(Path.of("target", "soak")).resolve("soak.csv"));
            }
            load.end();
        }
        new Lag(cluster, client).awaitNone(Duration.ofMinutes(3));
        Map<String, Samples.Trend> trends = samples.trends(WARM_UP);
        trends.forEach((name, trend) ->
                System.out.printf(Locale.ROOT, "%-36s mean %8.1f, rise %+7.1f%n", name, trend.mean(), trend.rise()));

        Set<String> systems = new HashSet<>();
        bureaus.forEach(it -> systems.addAll(it.systems()));
        new Dump(cluster, data).write(systems);
        Verdict verdict = Verdict.on(data);
        System.out.printf(Locale.ROOT, "capacity %.0f releases/s, half of it for %s: %s%n", capacity, LENGTH, verdict);
        assertThat(verdict.isClean()).as("%s", verdict).isTrue();
        trends.forEach(SoakIT::isFlat);
    }

    /** The highest rate that is reached and leaves nothing lying, step after step of a minute. */
    private double capacity() {
        double held = 0;
        for (double rate = FIRST_RATE; ; rate *= FASTER) {
            double reached;
            try (Load load = Load.start(client, bureaus, rate, acknowledgements)) {
                Client.pause(STEP);
                reached = load.rate();
                load.end();
            }
            Lag lag = new Lag(cluster, client);
            long left = lag.unsent() + lag.untaken();
            System.out.printf(Locale.ROOT, "%.0f releases/s offered: %.1f taken, %d left%n", rate, reached, left);
            lag.awaitNone(Duration.ofMinutes(3));
            if (reached < 0.95 * rate || left > 2 * rate) {
                return held;
            }
            held = rate;
        }
    }

    private static void isFlat(String name, Samples.Trend trend) {
        double allowed = name.startsWith("memory") || name.startsWith("heap")
                ? 16 + trend.mean() / 10
                : name.equals("lag") ? 50 : 5 + trend.mean() / 20;
        assertThat(Math.abs(trend.rise()))
                .as("%s rises by %.1f over the time", name, trend.rise())
                .isLessThan(allowed);
    }
}
