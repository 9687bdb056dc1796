package org.synergymonitor.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** A real Alertmanager that tells a webhook, at once rather than after the minutes it would wait in production. */
final class Alertmanager implements AutoCloseable {
    private static final String CONFIGURATION = """
            route:
              receiver: listener
              group_by: [alertname, system, rule]
              group_wait: 1s
              group_interval: 1s
              repeat_interval: 1h
            receivers:
              - name: listener
                webhook_configs:
                  - url: %s
                    send_resolved: true
            """;

    private final Process process;
    private final int port;

    Alertmanager(Path data, URI listener) throws IOException {
        Path directory = Files.createDirectory(data.resolve("alertmanager"));
        Path configuration =
                Files.writeString(directory.resolve("alertmanager.yml"), CONFIGURATION.formatted(listener));
        port = freePort();
        process = new ProcessBuilder(
                        "prometheus-alertmanager",
                        "--config.file=" + configuration,
                        "--storage.path=" + directory.resolve("storage"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        await("Alertmanager is ready, see " + directory)
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> given().get(uri("/-/ready")).statusCode() == 200);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
