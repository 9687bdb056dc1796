package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.access.AuthorizationServer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The image of each service, put together without a container engine, starts with exactly the environment, files, user, flags and
 * read-only root that its manifest renders, and answers its probes. Only values that belong to a site are the test's.
 */
@Tag("full")
class ImageIT {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int LEAST_JAVA = 25;

    @TempDir
    static Path data;

    private static Path jdk;
    private static List<JsonNode> production;
    private static SecuredBroker broker;
    private static MongoServer store;
    private static AuthorizationServer server;
    private static Map<String, String> secrets;
    private static Map<String, Image> images;

    @BeforeAll
    static void startWhatSurroundsThem() throws Exception {
        jdk = currentJdk();
        production = RenderedPod.production();
        images = KafkaUsers.names().parallelStream().collect(Collectors.toMap(Function.identity(), ImageIT::build));
        Certificate certificate = Certificate.make(data, "site");
        broker = SecuredBroker.start(data, certificate);
        store = new MongoServer(new MemoryBackend());
        store.enableSsl(certificate.key(), "", certificate.certificate());
        InetSocketAddress address = store.bind();
        server = new AuthorizationServer();
        String authority = Files.readString(certificate.pem());
        secrets = new HashMap<>(Map.of(
                "kafka-cluster-ca-cert/ca.crt", authority,
                "mongodb-ca/ca.crt", authority,
                "webhook-keys/keys", "first " + Base64.getEncoder().encodeToString(new byte[32])));
        for (String database : List.of("ingestion", "reporting")) {
            secrets.put(
                    "mongodb-" + database + "/connectionString.standard",
                    "mongodb://127.0.0.1:" + address.getPort() + "/?tls=true");
        }
        for (String user : KafkaUsers.names()) {
            secrets.put(user + "/sasl.jaas.config", broker.environment(user).get("KAFKA_SASL_JAAS_CONFIG"));
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            store.shutdownNow();
            broker.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"ingestion,8081", "weighting,", "synergy,", "reporting,8080"})
    void imageStartsAsItsManifestSays(String name, Integer publicPort) throws Exception {
        String service = name + "-service";
        RenderedPod pod = RenderedPod.of(production, name, secrets);
        Image image = images.get(service);
        assertThat(image.user()).isEqualTo(pod.user());
        assertThat(pod.readOnly()).isTrue();
        assertThat(pod.replacesEntrypoint()).isFalse();
        Map<String, String> environment = pod.environment();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.environment(service).get("KAFKA_BOOTSTRAP_SERVERS"));
        environment.computeIfPresent("QUARKUS_OIDC_AUTH_SERVER_URL", (key, value) -> server.issuer());
        Path log = data.resolve(service + ".log");

        Process process = image.start(environment, pod.files(), pod.writable(), log);
        try {
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                await(probe + " of " + service + ", see " + log)
                        .atMost(START)
                        .ignoreExceptions()
                        .until(() -> process.isAlive()
                                && given().get("http://127.0.0.1:" + pod.probe(probe))
                                                .statusCode()
                                        == 200);
            }
            if (publicPort != null) {
                String systems = "http://127.0.0.1:" + publicPort + "/api/v1/systems";
                given().get(systems).then().statusCode(401);
                given().header("Authorization", "Bearer " + server.token("analyst", "reader"))
                        .get(systems)
                        .then()
                        .statusCode(200);
            }
            assertThat(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")))
                    .contains("Uid:\t10001\t10001", "CapEff:\t0000000000000000", "NoNewPrivs:\t1");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("ends within its grace period")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readString(log)).contains("\"level\":\"INFO\"").doesNotContain("Read-only file system");
    }

    private static Image build(String service) {
        try {
            return Image.build(service, jdk, Files.createDirectories(data.resolve("image-" + service)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the image has: older ones do not know its flags. */
    private static Path currentJdk() throws IOException {
        try (Stream<Path> installed = Files.list(Path.of("/usr/lib/jvm"))) {
            List<Path> current = installed
                    .filter(it -> Files.isRegularFile(it.resolve("release")) && version(it) >= LEAST_JAVA)
                    .toList();
            assumeTrue(!current.isEmpty(), "no JDK " + LEAST_JAVA + " under /usr/lib/jvm");
            return current.get(0);
        }
    }

    private static int version(Path home) {
        try (Stream<String> release = Files.lines(home.resolve("release"))) {
            return release.filter(it -> it.startsWith("JAVA_VERSION="))
                    .mapToInt(it -> Integer.parseInt(it.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
