package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.systemtests.Listener.Heard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the services sign is what the library of Standard Webhooks for Node.js accepts. */
@Tag("full")
class StandardWebhooksIT {
    private static final Path NODE = Path.of("src", "test", "node");

    @TempDir
    Path data;

    private Path verifier;

    @BeforeEach
    void installTheVerifier() throws IOException, InterruptedException {
        verifier = Files.createDirectory(data.resolve("node"));
        for (String file : new String[] {"package.json", "package-lock.json", "verify.js"}) {
            Files.copy(NODE.resolve(file), verifier.resolve(file));
        }
        assertThat(run(null, "npm", "ci", "--no-audit", "--no-fund")).isZero();
    }

    @Test
    void anIndependentVerifierAcceptsOurSignaturesThroughARotation() throws IOException, InterruptedException {
        try (Listener listener = Listener.answering();
                Stack stack = new Stack(data)) {
            stack.startAll();
            JsonPath created = given().contentType("application/json")
                    .body(Map.of(
                            "kind",
                            "webhook",
                            "name",
                            "verifier",
                            "url",
                            listener.uri().toString()))
                    .post(stack.reporting("/api/v1/destinations"))
                    .jsonPath();
            String destination = "/api/v1/destinations/" + created.getString("id");
            FallingSystem system = new FallingSystem(stack, "signed");
            system.rise();
            system.fall();
            await().until(() -> listener.heard().size() == 2);
            String rotated = given().post(stack.reporting(destination + "/rotate-secret"))
                    .path("secret");
            given().post(stack.reporting(destination + "/test")).then().statusCode(200);

            Heard alert = listener.heard().get(0);
            Heard afterRotation = listener.heard().get(2);

            assertThat(verify(created.getString("secret"), alert)).isZero();
            assertThat(verify(created.getString("secret"), afterRotation)).isZero();
            assertThat(verify(rotated, afterRotation)).isZero();
            assertThat(verify(rotated, alert)).isNotZero();
            assertThat(verify(created.getString("secret"), new Heard(alert.headers(), alert.body() + " ")))
                    .isNotZero();
        }
    }

    private int verify(String secret, Heard message) throws IOException, InterruptedException {
        Map<String, String> headers = Stream.of("webhook-id", "webhook-timestamp", "webhook-signature")
                .collect(Collectors.toMap(it -> it, it -> message.headers().getFirst(it)));
        Path input = Files.writeString(
                data.resolve("message.json"),
                new ObjectMapper()
                        .writeValueAsString(Map.of("secret", secret, "headers", headers, "body", message.body())));
        return run(input, "node", "verify.js");
    }

    private int run(Path input, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(verifier.toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve(command[0] + ".log").toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        return builder.start().waitFor();
    }
}
