package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the services export is what Prometheus reads, by Prometheus' own judgement. */
@Tag("full")
class MetricsFormatIT {
    /** The form that promtool reads; Prometheus itself may ask for OpenMetrics. */
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4";

    private static final int UNREADABLE = 1;

    @TempDir
    Path data;

    @Test
    void prometheusReadsTheMetricsOfEveryService() throws IOException, InterruptedException {
        try (Stack stack = new Stack(data)) {
            stack.startAll();
            for (Stack.Member service : Stack.Member.SERVICES) {
                String metrics = given().header("Accept", TEXT_FORMAT)
                        .get(stack.management(service, "/q/metrics"))
                        .asString();

                assertThat(metrics).as("metrics of %s", service).contains("jvm_memory_used_bytes");
                assertThat(promtoolCheck(metrics)).as("promtool on %s", service).isNotEqualTo(UNREADABLE);
            }
        }
        assertThat(promtoolCheck("no metrics {")).isEqualTo(UNREADABLE);
    }

    /** @return 0 if all is well, 1 if it cannot be read, 3 if a name is unusual */
    private int promtoolCheck(String metrics) throws IOException, InterruptedException {
        Path file = Files.writeString(data.resolve("metrics.txt"), metrics);
        return new ProcessBuilder("promtool", "check", "metrics")
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("promtool.log").toFile())
                .start()
                .waitFor();
    }

    @Test
    void shippedRulesAreSoundAndPassTheirTests() throws IOException, InterruptedException {
        Path monitoring = Path.of("..", "deploy", "monitoring");

        assertThat(promtool(
                        "check",
                        "rules",
                        monitoring.resolve("synergy-rules.yaml").toString()))
                .isZero();
        assertThat(promtool(
                        "test",
                        "rules",
                        monitoring.resolve("synergy-rules-test.yaml").toString()))
                .isZero();
    }

    private int promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("promtool.log").toFile())
                .start()
                .waitFor();
    }
}
