package org.synergymonitor.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.restassured.RestAssured;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Asks every operation that a service describes for what the language of the store means, in each parameter and in the body. */
public final class HostileRequests {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String NOBODY = "nobody";
    private static final List<String> OPERATORS =
            List.of("{\"$ne\":null}", "{\"$regex\":\".*\"}", "{\"$where\":\"sleep(9000)\"}", "';return true;//");
    private static final String BODY =
            "{\"$where\":\"sleep(9000)\",\"id\":{\"$ne\":null},\"_id\":{\"$gt\":\"\"},\"role\":\"operator\"}";

    /** Names of classes, lines of stack traces, words of stores. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |Exception|java\\.lang|java\\.util|org\\.synergymonitor|com\\.mongodb|io\\.quarkus|BSON|Command failed");

    private final List<String> breaches = new ArrayList<>();

    /** An operator finds no more than a word that nobody has used, and no answer says what a service is made of. */
    public void findNothing() {
        Map<String, Map<String, Map<String, Object>>> paths = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        assertThat(paths).hasSizeGreaterThan(10);
        paths.forEach((path, operations) -> operations.forEach((name, operation) -> {
            String method = name.toUpperCase(Locale.ROOT);
            parameters(operation).forEach(parameter -> askFor(method, path, parameter));
            if (operation.containsKey("requestBody")) {
                expect(method + " " + path + " with operators in its body", ask(method, filled(path), BODY), null);
            }
        }));
        assertThat(breaches).isEmpty();
    }

    private void askFor(String method, String path, Map<String, Object> parameter) {
        Answer usual = ask(method, address(path, parameter, NOBODY), "");
        for (String operator : OPERATORS) {
            Answer answer = ask(method, address(path, parameter, operator), "");
            expect(method + " " + path + " with " + parameter.get("name") + "=" + operator, answer, usual);
        }
    }

    /** @param usual null if there is nothing to compare with */
    private void expect(String what, Answer answer, Answer usual) {
        int status = answer.status();
        boolean refused = status >= 400 && status < 500;
        boolean same = usual != null
                && status == usual.status()
                && answer.body().length() <= usual.body().length();
        if (!refused && !same) {
            breaches.add(what + ": " + status + " " + answer.body());
        }
        if (INSIDE.matcher(answer.body()).find()) {
            breaches.add(what + " tells of the inside: " + answer.body());
        }
    }

    private static String address(String path, Map<String, Object> parameter, String value) {
        String name = (String) parameter.get("name");
        return "query".equals(parameter.get("in"))
                ? filled(path) + "?" + name + "=" + encoded(value)
                : filled(path.replace("{" + name + "}", encoded(value)));
    }

    private static String filled(String path) {
        return path.replace("{path}", "/dataflow/SM/NONE/1.0").replaceAll("\\{[^}]*}", NOBODY);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Answer ask(String method, String address, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                return new Answer(answer.statusCode(), isStream(answer) ? "" : text(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** It has no end. */
    private static boolean isStream(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    private record Answer(int status, String body) {}

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
        List<Map<String, Object>> parameters =
                (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        return parameters.stream().filter(it -> !"header".equals(it.get("in"))).toList();
    }
}
