package org.synergymonitor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What must be true of the machine before anything starts. */
final class Machine {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LEAST_FREE_MEBIBYTES = 300;

    private Machine() {}

    /**
     * Makes the data directory usable by this run alone, empty if asked for.
     *
     * @return the lock, to be held as long as the run lasts
     */
    static FileChannel prepare(Options options) throws LaunchFailure {
        Path data = options.data();
        try {
            Files.createDirectories(data);
            FileChannel lock =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw inUse(data);
            }
            if (options.fresh()) {
                deleteContents(data);
            }
            long free = Files.getFileStore(data).getUsableSpace() / MEBIBYTE;
            if (free < LEAST_FREE_MEBIBYTES) {
                throw new LaunchFailure("Only " + free + " MiB are free at " + data + ", but " + LEAST_FREE_MEBIBYTES
                        + " are needed: free some space or choose another place with --data.");
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw inUse(data);
        } catch (IOException e) {
            throw new LaunchFailure("The data directory " + data + " cannot be written (" + e.getMessage()
                    + "): choose another with --data.");
        }
    }

    static void requireFreePorts(Options options) throws LaunchFailure {
        for (int port = options.portBase(); port < options.portBase() + Options.PORTS; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new LaunchFailure("Port " + port + " is in use: stop what uses it, or choose other ports than "
                        + options.portBase() + " to " + (options.portBase() + Options.PORTS - 1)
                        + " with --port-base.");
            }
        }
    }

    private static LaunchFailure inUse(Path data) {
        return new LaunchFailure("The data directory " + data
                + " is in use by another run: stop that one, or choose another with --data.");
    }

    private static void deleteContents(Path data) throws IOException {
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(data)) {
            contents = walk.filter(path -> !path.equals(data) && !path.equals(data.resolve("lock")))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : contents) {
            Files.delete(path);
        }
    }
}
