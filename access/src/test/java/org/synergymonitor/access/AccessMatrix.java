package org.synergymonitor.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.restassured.RestAssured;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks every operation of a service as everybody, and compares who gets through with what is written down.
 *
 * @param expected by operation, as {@code GET /api/v1/systems/{system}}
 */
public record AccessMatrix(AuthorizationServer server, Map<String, Needs> expected) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String SYSTEM = "matrix";
    private static final List<String> ROLES = List.of("reader", "publisher", "operator");

    /**
     * What an operation needs.
     *
     * @param role null if anybody may
     * @param scope where it must be held
     */
    public record Needs(String role, Scope scope) {
        public static Needs nothing() {
            return new Needs(null, Scope.ANY);
        }

        public static Needs anywhere(String role) {
            return new Needs(role, Scope.ANY);
        }

        public static Needs ofTheSystem(String role) {
            return new Needs(role, Scope.THE_SYSTEM);
        }

        public static Needs everywhere(String role) {
            return new Needs(role, Scope.EVERYWHERE);
        }
    }

    /** Where a role must be held. */
    public enum Scope {
        ANY,
        THE_SYSTEM,
        EVERYWHERE
    }

    /** The operations that the service describes are those that are written down: none is forgotten. */
    public void isComplete() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(it -> Set.of("get", "put", "post", "delete", "patch").contains(it))
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(expected.keySet()).containsAll(described);
    }

    public void holds() {
        List<String> breaches = new ArrayList<>();
        expected.forEach((operation, needs) -> {
            expect(breaches, operation, "nobody", ask(operation, null), needs.role == null ? 0 : 401);
            expect(breaches, operation, "a stranger", ask(operation, server.token("a")), needs.role == null ? 0 : 403);
            for (String role : ROLES) {
                boolean high = needs.role == null || ROLES.indexOf(role) >= ROLES.indexOf(needs.role);
                boolean elsewhere = high && needs.scope == Scope.ANY;
                boolean here = high && needs.scope != Scope.EVERYWHERE;
                expect(breaches, operation, role, ask(operation, server.token("b", role)), high ? 0 : 403);
                expect(
                        breaches,
                        operation,
                        role + " here",
                        ask(operation, server.token("c", role + ":" + SYSTEM)),
                        here ? 0 : 403);
                expect(
                        breaches,
                        operation,
                        role + " elsewhere",
                        ask(operation, server.token("d", role + ":other")),
                        elsewhere ? 0 : 403);
            }
        });
        assertThat(breaches).isEmpty();
    }

    /** None of these is let in, whatever it asks for. */
    public void refusesForgedTokens(String operation) {
        assertThat(ask(operation, server.token("a", "operator")).statusCode()).isNotIn(401, 403);
        for (String token : List.of(
                server.expired("a", "operator"),
                server.forOthers("a", "operator"),
                server.byAnotherIssuer("a", "operator"),
                server.forged("a", "operator"),
                server.unsigned("a", "operator"),
                server.confused("a", "operator"),
                server.withItsOwnKey("a", "operator"),
                "nonsense",
                "")) {
            HttpResponse<InputStream> answer = ask(operation, token);
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        }
    }

    /** @param status 0 if the operation is to be reached, whatever it says to the request */
    private static void expect(
            List<String> breaches, String operation, String who, HttpResponse<InputStream> answer, int status) {
        boolean met =
                status == 0 ? answer.statusCode() != 401 && answer.statusCode() != 403 : answer.statusCode() == status;
        if (!met) {
            breaches.add(operation + " by " + who + ": " + answer.statusCode());
        }
        if (status != 0 && !header(answer, "Content-Type").startsWith("application/problem+json")) {
            breaches.add(operation + " by " + who + " answers with " + header(answer, "Content-Type"));
        }
    }

    /** Reads the head of the answer only: a stream has no end. */
    private static HttpResponse<InputStream> ask(String operation, String token) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{system}", SYSTEM)
                .replace("{path}", "/dataflow/SM/NONE/1.0")
                .replaceAll("\\{[^}]*\\}", "none");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (Set.of("PUT", "POST").contains(parts[0])) {
            request.header("Content-Type", "application/json").method(parts[0], BodyPublishers.ofString("{}"));
        } else {
            request.method(parts[0], BodyPublishers.noBody());
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(operation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
