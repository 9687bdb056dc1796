package org.synergymonitor.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Kafka and a MongoDB-wire server in one process, both on loopback and with their files under one directory; survives kill -9.
 *
 * <p>Prints {@value #READY} when both serve and the topics exist; stops on SIGTERM.
 */
public final class EmbeddedStack {
    public static final String READY = "embedded stack ready";

    private static final Logger LOG = Logger.getLogger(EmbeddedStack.class.getName());
    private static final int LOG_BYTES = 8 * 1024 * 1024;
    private static final int EXIT_FAILED = 1;

    private EmbeddedStack() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 4) {
            System.err.println("usage: EmbeddedStack <directory> <broker port> <controller port> <mongo port>");
            System.exit(2);
        }
        Path directory = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(directory);
        logTo(directory);
        try {
            serve(directory, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        } catch (Throwable e) {
            LOG.log(Level.SEVERE, "the embedded stack cannot start", e);
            System.err.println("the embedded stack cannot start: " + e);
            Runtime.getRuntime().halt(EXIT_FAILED);
        }
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    private static void serve(Path directory, int brokerPort, int controllerPort, int mongoPort)
            throws IOException, ExecutionException, InterruptedException {
        EmbeddedStore store = EmbeddedStore.start(directory, mongoPort);
        Broker broker = Broker.start(directory.resolve("kafka"), brokerPort, controllerPort);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            store.stop();
                            broker.stop();
                        },
                        "stop"));
        TopicProvisioning.provision("127.0.0.1:" + brokerPort);
    }

    private static void logTo(Path directory) throws IOException {
        LogManager.getLogManager().reset();
        Handler file = new FileHandler(directory.resolve("embedded.%g.log").toString(), LOG_BYTES, 2, true);
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        file.setFormatter(new SimpleFormatter());
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(file);
    }
}
