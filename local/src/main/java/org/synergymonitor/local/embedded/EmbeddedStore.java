package org.synergymonitor.local.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import de.bwaldvogel.mongo.MongoServer;

/** A MongoDB-wire server on loopback with its file in a directory; survives kill -9. Ends its process when the disk refuses a write. */
public final class EmbeddedStore {
    public static final String READY = "embedded store ready";

    private static final int CONNECTION_THREADS = 128;
    private static final int EXIT_FAILED = 1;

    private final MongoServer server;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
    }

    static EmbeddedStore start(Path directory, int port) {
        MongoServer server =
                new MongoServer(new DurableBackend(directory.resolve("mongo.mv.db"), EmbeddedStore::lostDisk));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, CONNECTION_THREADS);
        return new EmbeddedStore(server);
    }

    void stop() {
        server.shutdownNow();
    }

    /** The store in a process of its own, beside brokers that run elsewhere. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 2) {
            System.err.println("usage: EmbeddedStore <directory> <port>");
            System.exit(2);
        }
        Path directory = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(directory);
        EmbeddedStore store = start(directory, Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::stop, "stop"));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    private static void lostDisk() {
        System.err.println("the embedded store cannot write to its disk: is it full?");
        Runtime.getRuntime().halt(EXIT_FAILED);
    }
}
