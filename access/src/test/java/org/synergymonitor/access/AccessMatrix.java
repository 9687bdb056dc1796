package org.synergymonitor.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks every operation of a service as everybody, and compares who gets through with what is written down.
 *
 * @param expected by operation, as {@code GET /api/v1/systems/{system}}
 */
public record AccessMatrix(AuthorizationServer server, Map<String, Needs> expected) {
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
                "nonsense",
                "")) {
            Response answer = ask(operation, token);
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    /** @param status 0 if the operation is to be reached, whatever it says to the request */
    private static void expect(List<String> breaches, String operation, String who, Response answer, int status) {
        boolean met =
                status == 0 ? answer.statusCode() != 401 && answer.statusCode() != 403 : answer.statusCode() == status;
        if (!met) {
            breaches.add(operation + " by " + who + ": " + answer.statusCode());
        }
        if (status != 0 && !answer.contentType().startsWith("application/problem+json")) {
            breaches.add(operation + " by " + who + " answers with " + answer.contentType());
        }
    }

    private static Response ask(String operation, String token) {
        String[] parts = operation.split(" ", 2);
        RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (Set.of("PUT", "POST").contains(parts[0])) {
            request.contentType("application/json").body("{}");
        }
        String path = parts[1].replace("{system}", SYSTEM)
                .replaceAll("\\{path[^/]*", "/dataflow/SM/NONE/1.0")
                .replaceAll("\\{[^}]*\\}", "none");
        return request.request(parts[0], path);
    }
}
