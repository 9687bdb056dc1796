package org.synergymonitor.systemtests.reliability;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing lost, nothing doubled, nothing wrong, whatever goes wrong: the whole table, in the order of {@link Faults}. */
@Tag("faults")
class FaultsIT {
    private static final long SEED = Long.getLong("faults.seed", 20261127);
    private static final int RUNS = Integer.getInteger("faults.runs", 5);
    private static final double RATE = Double.parseDouble(System.getProperty("faults.rate", "200"));
    private static final String ONLY = System.getProperty("faults.only", "");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private Cluster cluster;
    private Client client;

    @BeforeEach
    void startTheCluster() {
        cluster = new Cluster(data, Shape.ORDINARY);
        cluster.start();
        client = new Client(cluster);
    }

    @AfterEach
    void stopTheCluster() {
        cluster.close();
    }

    @Test
    void nothingIsLostDoubledOrWrong() throws Exception {
        Trial trial = new Trial(cluster, new Probe(client, SEED), client, SEED, RATE);
        FaultTable table = new FaultTable();
        for (Fault fault : Faults.ordinary()) {
            if (fault.name().matches(".*" + ONLY + ".*")) {
                Trial.Result result = trial.of(fault, RUNS);
                System.out.print(FaultTable.row(result));
                result.verdict().problems().forEach(System.out::println);
                table.add(result);
            }
        }
        assertThat(table.isClean()).as("%s", table).isTrue();
    }
}
