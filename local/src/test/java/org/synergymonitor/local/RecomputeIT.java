package org.synergymonitor.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.local.embedded.StackProcess;
import org.synergymonitor.local.proof.MeasuredLog;
import org.synergymonitor.streams.LogClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecomputeIT {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final MeasuredLog one = new MeasuredLog("one");
    private final MeasuredLog two = new MeasuredLog("two");
    private StackProcess stack;
    private LogClient client;

    @BeforeEach
    void startBroker(@TempDir Path directory) throws Exception {
        stack = new StackProcess(directory);
        stack.start();
        client = new LogClient(stack.bootstrapServers(), List.of());
    }

    @AfterEach
    void stopBroker() throws Exception {
        client.close();
        stack.stop();
    }

    @Test
    void allOneSystemOrOneRevisionIsProven() throws Exception {
        write(one, two);

        assertThat(recompute()).isTrue();
        assertThat(screen()).containsPattern("equal +12\n").contains("24/24", "得证");
        assertThat(recompute("--system", "two")).isTrue();
        assertThat(screen()).containsPattern("systems +1\n").containsPattern("equal +6\n");
        assertThat(recompute("--revision", "4")).isTrue();
        assertThat(screen()).containsPattern("equal +2\n");
    }

    @Test
    void whatIsNotAsTheLogSaysIsNamed() throws Exception {
        one.events().forEach(client::send);
        client.send(one.tampered(1, "\"digest\":\"\\w+\"", "\"digest\":\"c0ffee\""));
        List.of(2, 2, 4, 5, 6).forEach(revision -> client.send(one.snapshot(revision)));
        IntStream.of(1, 2, 4, 5, 6).forEach(sequence -> client.send(two.event(sequence)));
        List.of(1, 2).forEach(revision -> client.send(two.snapshot(revision)));
        client.flush();

        boolean proven = recompute();

        assertThat(proven).isFalse();
        assertThat(screen())
                .containsPattern("revisions +8\n")
                .containsPattern("equal +6\n")
                .containsPattern("different +1\n")
                .containsPattern("missing +1\n")
                .containsPattern("surplus +1\n")
                .containsPattern("one +修订 revision 1 .*different\n +存储 stored +c0ffee\n +重算 recomputed \\w{64}\n")
                .containsPattern("one +修订 revision 3 .*no snapshot\n")
                .containsPattern("one +修订 revision 2 .*twice\n")
                .contains("the log lacks event 3, the next one is 4");
    }

    @Test
    void aTruncatedLogIsNamed() throws Exception {
        write(one);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            List<TopicPartition> partitions = admin
                    .describeTopics(List.of(Topics.STATISTICAL_RELEASES))
                    .allTopicNames()
                    .get()
                    .get(Topics.STATISTICAL_RELEASES)
                    .partitions()
                    .stream()
                    .map(it -> new TopicPartition(Topics.STATISTICAL_RELEASES, it.partition()))
                    .toList();
            admin.deleteRecords(partitions.stream()
                            .collect(Collectors.toMap(it -> it, it -> RecordsToDelete.beforeOffset(-1))))
                    .all()
                    .get();
        }

        boolean proven = recompute();

        assertThat(proven).isFalse();
        assertThat(screen()).contains("the first 6 records were deleted").containsPattern("surplus +6\n");
    }

    @Test
    void brokersCanBeDescribedInAFile(@TempDir Path directory) throws Exception {
        write(one);
        Path settings = directory.resolve("client.properties");
        Files.writeString(settings, "security.protocol=PLAINTEXT\nbootstrap.servers=" + stack.bootstrapServers());

        boolean proven = run("--properties", settings.toString());

        assertThat(proven).isTrue();
    }

    @Test
    void aBrokerThatIsNotThereIsNamed() throws Exception {
        stack.stop();

        assertThatThrownBy(this::recompute)
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(stack.bootstrapServers())
                .hasMessageContaining("--bootstrap");
    }

    private void write(MeasuredLog... logs) {
        for (MeasuredLog log : logs) {
            log.events().forEach(client::send);
            log.snapshots().forEach(client::send);
        }
        client.flush();
    }

    private boolean recompute(String... more) throws LaunchFailure {
        List<String> arguments = new ArrayList<>(List.of("--bootstrap", stack.bootstrapServers()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private boolean run(String... arguments) throws LaunchFailure {
        screen.reset();
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        return RecomputeCommand.run(arguments, Path.of(""), new Console(out, false));
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
