package org.synergymonitor.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The public interfaces of the services, as any client sees them. */
final class Http {
    private static final String TOKEN = "SYNERGY_TOKEN";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 50;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    boolean isOk(URI uri) {
        try {
            return send(request(uri)).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return whether the service answers that there is no such thing */
    boolean isMissing(URI uri) {
        try {
            return send(request(uri)).statusCode() == 404;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return the body, empty if the service has not got it yet */
    Optional<JsonNode> get(URI uri) throws LaunchFailure {
        try {
            HttpResponse<byte[]> response = send(request(uri));
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            throw new LaunchFailure("No answer from " + uri + " (" + e.getMessage() + ").");
        }
    }

    /** Sends until the service has taken it; what it refuses is a failure that says why. */
    JsonNode submit(String method, URI uri, String contentType, byte[] body) throws LaunchFailure {
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<byte[]> response = send(request(uri)
                        .header("Content-Type", contentType)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
                last = response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
                if (Set.of(200, 201, 202).contains(response.statusCode())) {
                    return JSON.readTree(response.body());
                }
                if (response.statusCode() < 500) {
                    break;
                }
            } catch (IOException e) {
                last = e.toString();
            }
            pause(PAUSE);
        }
        throw new LaunchFailure(method + " " + uri + " was not accepted: " + last);
    }

    /** Sends a file, however long it takes; waits for a service that is not there yet. */
    JsonNode upload(URI uri, String contentType, Path file) throws LaunchFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<byte[]> response = client.send(
                        request(uri)
                                .header("Content-Type", contentType)
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() == 202) {
                    return JSON.readTree(response.body());
                }
                throw new LaunchFailure(file.getFileName() + " was not accepted: " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            } catch (ConnectException e) {
                if (attempt == ATTEMPTS) {
                    throw new LaunchFailure(
                            "Nobody answers at " + uri + ": start it with local/run, or say where with --to.");
                }
            } catch (IOException e) {
                throw new LaunchFailure(file.getFileName() + " could not be sent to " + uri + ": " + e + ".");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchFailure("Interrupted.");
            }
            pause(PAUSE);
        }
    }

    /** As whoever the token in the environment says, where a service asks who comes. */
    private static HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        String token = System.getenv(TOKEN);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
