package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing lost, nothing doubled, nothing wrong, whatever goes wrong: every fault some times under load, and the table of what came of it in
 * target/faults.md. Needs root, python3, strace and libfaketime.
 */
@Tag("faults")
class FaultsIT {
    private static final long SEED = Long.getLong("faults.seed", 20261127);
    private static final int RUNS = Integer.getInteger("faults.runs", 10);
    private static final double RATE = Double.parseDouble(System.getProperty("faults.rate", "50"));
    private static final Pattern ONLY = Pattern.compile(System.getProperty("faults.only", ""));
    private static final String OLD = System.getProperty("faults.old", "");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private final FaultTable table = new FaultTable();

    @Test
    void nothingIsLostDoubledOrWrong() throws Exception {
        run(
                Shape.ORDINARY,
                Stream.concat(Faults.ordinary().stream(), ShapedFaults.ofClocks().stream())
                        .toList());
        if (!OLD.isEmpty()) {
            run(Shape.ORDINARY, ShapedFaults.ofTwoVersions(Path.of(OLD)));
        }
        run(Shape.THREE_BROKERS, ShapedFaults.ofThreeBrokers());
        run(Shape.SLOW_DISK, ShapedFaults.ofASlowDisk());
        run(Shape.SMALL_DISK, ShapedFaults.ofASmallDisk());

        assertThat(table.isClean()).as("%s", table).isTrue();
    }

    private void run(Shape shape, List<Fault> faults) throws Exception {
        List<Fault> wanted = faults.stream()
                .filter(fault -> ONLY.matcher(fault.name()).find())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Path directory = Files.createTempDirectory(data, "cluster-");
        try (Cluster cluster = new Cluster(directory, shape)) {
            cluster.start();
            Trial trial = new Trial(cluster, SEED, RATE);
            for (Fault fault : wanted) {
                Trial.Result result = trial.of(fault, RUNS);
                System.out.print(FaultTable.row(result));
                result.verdict().problems().forEach(System.out::println);
                table.add(result);
                write();
            }
        }
    }

    private void write() throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("faults.md"), table.toString());
    }
}
