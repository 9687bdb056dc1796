package org.synergymonitor.systemtests.reliability;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Some of the faults of {@link FaultsIT}, one after the other under one load, in minutes. */
@Tag("faults")
class FaultSubsetIT {
    private static final long SEED = 20261127;
    private static final double RATE = 40;
    private static final List<String> NAMES = List.of(
            "kill -9 of ingestion-service",
            "kill -9 of synergy-service",
            "kill -9 of the store",
            "kill -9 of the broker",
            "kill -9 of all at once",
            "reporting dies between Kafka commit and store write",
            "reporting dies between store write and offset commit",
            "ingestion dies after the commit of its transaction, before it knows",
            "weighting dies before the commit of its transaction",
            "synergy dies after the commit of its transaction, before it knows",
            "half a partition: answers are lost",
            "poison in the log, of every kind",
            "50 identical posts at once",
            "views wiped and rebuilt from the log");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private Cluster cluster;

    @BeforeEach
    void startTheCluster() {
        cluster = new Cluster(data, Shape.ORDINARY);
        cluster.start();
    }

    @AfterEach
    void stopTheCluster() {
        cluster.close();
    }

    @Test
    void nothingIsLostDoubledOrWrong() throws Exception {
        List<Fault> faults = Faults.ordinary().stream()
                .filter(it -> NAMES.contains(it.name()))
                .toList();
        assertThat(faults).hasSameSizeAs(NAMES);

        Trial.Result result = new Trial(cluster, SEED, RATE).of("subset", faults);

        System.out.print(FaultTable.row(result));
        assertThat(result.verdict().isClean()).as("%s", result.verdict()).isTrue();
        assertThat(result.verdict().revisions()).isGreaterThan(500);
        assertThat(result.verdict().deadLetters()).isGreaterThan(10);
    }
}
