package org.synergymonitor.fuzzing.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Asks every operation of an OpenAPI document for valid, boundary and hostile things. No answer is a 5xx, comes later than
 * {@link #LONGEST}, is an error without problem details (RFC 9457), or has a status that the document does not declare.
 */
public final class RestFuzz {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int TIMES = 3;
    /** What is said of any request before it is known what it asks for. */
    private static final List<Integer> BEFORE_ROUTING = List.of(400, 404, 405);

    private final List<Operation> operations;
    private final Requests requests;
    private final int port;
    private final Map<String, String> breaches = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private Duration slowest = Duration.ZERO;

    private RestFuzz(
            int port, JsonNode document, Map<String, List<String>> known, Map<String, List<Body>> bodies, long seed) {
        this.port = port;
        this.operations = Operation.of(document);
        this.requests = new Requests(known, bodies, new Random(seed));
    }

    /**
     * Asks, and prints how often there was which status. {@code -Drest.fuzz.requests} and {@code -Drest.fuzz.seed} ask more and other things.
     *
     * @param document OpenAPI, in JSON
     * @param known values that name something, by parameter
     * @param bodies that are accepted, by operation as {@code PUT /api/v1/systems/{system}}
     * @return the first request of each kind of breach, by operation and what is wrong
     */
    public static Map<String, String> breaches(
            int port, byte[] document, Map<String, List<String>> known, Map<String, List<Body>> bodies, int requests)
            throws IOException {
        long seed = Long.getLong("rest.fuzz.seed", 1);
        int times = Integer.getInteger("rest.fuzz.requests", requests);
        RestFuzz fuzz = new RestFuzz(port, new ObjectMapper().readTree(document), known, bodies, seed);
        Map<String, String> breaches = fuzz.ask(times);
        System.out.println(times + " requests of seed " + seed + ": " + fuzz.figures());
        return breaches;
    }

    private Map<String, String> ask(int times) throws IOException {
        try (Connection connection = new Connection(port)) {
            for (int time = 0; time < times; time++) {
                ask(connection, requests.of(operations.get(time % operations.size())));
            }
        }
        return breaches;
    }

    /** @return how often there was which status, and the longest time an answer took */
    private String figures() {
        return statuses + ", slowest " + slowest.toMillis() + " ms";
    }

    private void ask(Connection connection, Request request) throws IOException {
        Answer answer = connection.ask(request.bytes());
        Duration took = answer.took();
        for (int time = 1; time < TIMES && took.compareTo(LONGEST) > 0; time++) {
            Duration again = connection.ask(request.bytes()).took();
            took = again.compareTo(took) < 0 ? again : took;
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (took.compareTo(LONGEST) > 0) {
            breach(request, answer, "took longer than a second");
        }
        if (answer.status() >= 500 && !isDeclaredAsNotBuilt(request, answer)) {
            breach(request, answer, "answered " + answer.status());
        } else if (request.wellFormed() && !isOfTheServer(request, answer)) {
            check(request, answer);
        }
    }

    /** SDMX-REST tells what a service does not implement by 501. */
    private static boolean isDeclaredAsNotBuilt(Request request, Answer answer) {
        return answer.status() == 501 && request.operation().statuses().contains("501");
    }

    /** An address or a head that is too long, and a foreign origin, are refused before it is known what is asked for. */
    private static boolean isOfTheServer(Request request, Answer answer) {
        boolean origin = request.headers().stream().anyMatch(it -> it.startsWith("Origin:"));
        return answer.status() == 414 || answer.status() == 431 || (answer.status() == 403 && origin);
    }

    private void check(Request request, Answer answer) {
        int status = answer.status();
        if (status == 0) {
            breach(request, answer, "did not answer");
        } else if (status >= 400 && !answer.isProblem()) {
            breach(request, answer, "answered " + status + " without problem details");
        } else if (!request.operation().statuses().contains(String.valueOf(status))
                && (request.routed() || !BEFORE_ROUTING.contains(status))) {
            breach(request, answer, "answered " + status + ", which is not declared");
        }
    }

    private void breach(Request request, Answer answer, String what) {
        String body = answer.body().length() > 300 ? answer.body().substring(0, 300) : answer.body();
        breaches.putIfAbsent(request.operation() + " " + what, request + " → " + answer.contentType() + " " + body);
    }
}
