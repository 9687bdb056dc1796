package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.access.AuthorizationServer;
import org.synergymonitor.systemtests.Stack.Member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The services as in production, while tokens, secrets and addresses with passwords go through them: they write nothing of any. */
class GuardedServicesIT {
    private static final String IN_AN_ADDRESS = "hidden-in-an-address";
    private static final String LINES = "evil\r\n{\"message\":\"forged\"}\n\u001b[2K";

    @TempDir
    static Path data;

    private static final Set<String> secrets = new HashSet<>(Set.of(IN_AN_ADDRESS));

    private static AuthorizationServer server;
    private static Listener listener;
    private static Stack stack;

    @BeforeAll
    static void letSecretsThrough() throws Exception {
        server = new AuthorizationServer();
        listener = Listener.answering();
        int nobody = Stack.freePort();
        stack = new Stack(
                data,
                member -> member == Member.EMBEDDED
                        ? Map.of()
                        : Map.of(
                                "QUARKUS_OIDC_AUTH_SERVER_URL",
                                server.issuer(),
                                "QUARKUS_OIDC_TOKEN_AUDIENCE",
                                AuthorizationServer.AUDIENCE,
                                "SYNERGY_PULL_ALLOWED_HOSTS",
                                "localhost:" + nobody,
                                "SYNERGY_PULL_PERMITTED_NETWORKS",
                                "127.0.0.0/8",
                                "SYNERGY_SOURCES_LOOK",
                                "1s"));
        List<Member> members = List.of(Member.EMBEDDED, Member.INGESTION, Member.REPORTING);
        members.forEach(stack::start);
        members.forEach(stack::awaitReady);
        for (Member member : members.subList(1, 3)) {
            ask(member);
        }
        tellWebhooks(nobody);
        pull(nobody);
    }

    @AfterAll
    static void stop() {
        stack.close();
        listener.close();
        server.close();
    }

    @Test
    void noSecretIsInAnyLog() throws IOException {
        assertThat(secrets).hasSizeGreaterThan(10);
        for (Path log : logs()) {
            assertThat(secrets)
                    .as(log.toString())
                    .allSatisfy(secret -> assertThat(log).content().doesNotContain(secret));
        }
    }

    @Test
    void everyLineIsOneEntry() throws IOException {
        for (String service : List.of("ingestion.log", "reporting.log")) {
            List<String> lines = Files.readAllLines(data.resolve(service));

            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                JsonNode entry = new ObjectMapper().readTree(line);
                assertThat(entry.path("loggerName").asText()).isNotEmpty();
                assertThat(entry.path("message").asText()).isNotEqualTo("forged");
                assertThat(line).doesNotContainPattern("\\p{Cntrl}");
            });
            assertThat(lines).anyMatch(it -> it.contains("org.synergymonitor.audit") && it.contains("forged"));
        }
    }

    @Test
    void toolsOfDevelopmentAreNotThere() {
        for (Member member : List.of(Member.INGESTION, Member.REPORTING)) {
            for (String path : List.of("/q/swagger-ui", "/q/dev-ui", "/q/dev", "/q/arc", "/q/metrics", "/q/health")) {
                as("operator", "operator").get(stack.uri(member, path)).then().statusCode(404);
            }
            assertThat(given().get(stack.uri(member, "/")).getHeaders().getValue("Server"))
                    .isNull();
        }
    }

    private static void ask(Member member) {
        for (String token : List.of(
                server.token("a", "operator"),
                server.expired("a", "operator"),
                server.forged("a", "operator"),
                server.unsigned("a", "operator"),
                server.forOthers("a", "operator"),
                "opaque-token-of-somebody")) {
            remember(token);
            given().header("Authorization", "Bearer " + token).get(stack.uri(member, "/api/v1/systems"));
            given().queryParam("access_token", token).delete(stack.uri(member, "/api/v1/systems/x"));
        }
        given().header("Authorization", "Basic " + IN_AN_ADDRESS).post(stack.uri(member, "/api/v1/releases"));
        given().cookie("session", IN_AN_ADDRESS).get(stack.uri(member, "/api/v1/systems"));
        as(LINES, "reader:another")
                .urlEncodingEnabled(false)
                .get(stack.uri(member, "/api/v1/systems/x%0d%0a%1b"))
                .then()
                .statusCode(403);
    }

    private static void tellWebhooks(int nobody) {
        String destinations = "/api/v1/destinations";
        for (String url : List.of(
                listener.uri() + IN_AN_ADDRESS,
                "http://127.0.0.1:" + nobody + "/" + IN_AN_ADDRESS,
                "https://" + IN_AN_ADDRESS + ":" + IN_AN_ADDRESS + "@hooks.example/")) {
            JsonPath created = operator()
                    .contentType("application/json")
                    .body(Map.of("kind", "webhook", "name", "n", "url", url))
                    .post(stack.reporting(destinations))
                    .jsonPath();
            if (created.getString("secret") == null) {
                continue;
            }
            secrets.add(created.getString("secret"));
            String made = destinations + "/" + created.getString("id");
            operator().post(stack.reporting(made + "/test")).then().statusCode(200);
            secrets.add(
                    operator().post(stack.reporting(made + "/rotate-secret")).path("secret"));
            operator().post(stack.reporting(made + "/test")).then().statusCode(200);
        }
    }

    private static void pull(int nobody) {
        for (String url : List.of(
                "http://localhost:" + nobody + "/a.csv?key=" + IN_AN_ADDRESS,
                "http://" + IN_AN_ADDRESS + ":" + IN_AN_ADDRESS + "@localhost:" + nobody + "/a.csv")) {
            operator()
                    .contentType("application/json")
                    .body(Map.of("url", url, "every", "PT1H", "agency", "NBS", "dataflow", "X"))
                    .put(stack.ingestion("/api/v1/sources/secret"));
        }
        operator()
                .contentType("application/json")
                .queryParam("sourceUri", "https://" + IN_AN_ADDRESS + "@stats.example/")
                .body("{\"agency\":\"" + IN_AN_ADDRESS + "\",}")
                .post(stack.ingestion("/api/v1/releases"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(data.resolve("ingestion.log")).content().contains("The source secret gave nothing"));
    }

    private static void remember(String token) {
        // each part by itself would do harm too
        Stream.of(token.split("\\.", -1)).filter(it -> it.length() > 20).forEach(secrets::add);
    }

    private static RequestSpecification operator() {
        return as("operator", "operator");
    }

    private static RequestSpecification as(String subject, String... roles) {
        String token = server.token(subject, roles);
        remember(token);
        return given().header("Authorization", "Bearer " + token);
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(it -> it.toString().endsWith(".log")).toList();
        }
    }
}
