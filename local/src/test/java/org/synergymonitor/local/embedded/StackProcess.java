package org.synergymonitor.local.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** The embedded stack as a process of its own, so that it can be killed. */
public final class StackProcess {
    private final Path directory;
    private final List<Integer> ports;
    private Process process;

    public StackProcess(Path directory) throws IOException {
        this.directory = directory;
        try (ServerSocket broker = freePort();
                ServerSocket controller = freePort();
                ServerSocket mongo = freePort()) {
            this.ports = List.of(broker.getLocalPort(), controller.getLocalPort(), mongo.getLocalPort());
        }
    }

    private static ServerSocket freePort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.get(0);
    }

    String connectionString() {
        return "mongodb://127.0.0.1:" + ports.get(2);
    }

    public void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedStack.class.getName(),
                        directory.toString(),
                        ports.get(0).toString(),
                        ports.get(1).toString(),
                        ports.get(2).toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !EmbeddedStack.READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the embedded stack ended before it was ready: " + said);
            }
            said.append(line).append('\n');
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }
}
