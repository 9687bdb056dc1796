package org.synergymonitor.local.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

import org.synergymonitor.contracts.Topics;

/** A Kafka broker that is its own controller, on loopback, with its log in a directory. */
public final class Broker {
    private static final String CLUSTER_ID = "c3luZXJneS1tb25pdG9yLQ";
    private static final int MEBIBYTE = 1024 * 1024;

    private final KafkaRaftServer server;

    private Broker(KafkaRaftServer server) {
        this.server = server;
    }

    static Broker start(Path directory, int port, int controllerPort) throws IOException {
        Properties settings = settings(directory, port, controllerPort);
        format(directory.resolveSibling(directory.getFileName() + ".properties"), settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new Broker(server);
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties settings = settings(directory, 1);
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        return settings;
    }

    /** @return what goes for any broker that is its own controller, here and in clusters of tests: all but names and listeners */
    public static Properties settings(Path directory, int brokers) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("log.dirs", directory.toString());

        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES));
        settings.setProperty("replica.fetch.max.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        // after kill -9 the controller lets the broker in again when its old session is over: the default is 9 s
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");

        String replicas = String.valueOf(brokers);
        String inSync = String.valueOf(Math.max(1, brokers - 1));
        settings.setProperty("default.replication.factor", replicas);
        settings.setProperty("min.insync.replicas", inSync);
        settings.setProperty("offsets.topic.replication.factor", replicas);
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", replicas);
        settings.setProperty("transaction.state.log.min.isr", inSync);
        settings.setProperty("transaction.state.log.num.partitions", "4");

        // small indexes and few threads: some seventy partitions share one modest heap and one disk
        settings.setProperty("log.segment.bytes", Integer.toString(64 * MEBIBYTE));
        settings.setProperty("log.index.size.max.bytes", Integer.toString(MEBIBYTE));
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * MEBIBYTE));
        settings.setProperty("log.cleaner.io.buffer.size", Integer.toString(MEBIBYTE));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        return settings;
    }

    /** Writes the settings into a file, and prepares the directory that they name unless that was done before. */
    public static void format(Path file, Properties settings) throws IOException {
        Path directory = Files.createDirectories(Path.of(settings.getProperty("log.dirs")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {"format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", file.toString()};
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException("cannot format " + directory + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
