package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** One running system with the samples, and one real browser, for all tests of the pages. */
final class Dashboard {
    private static final Path SAMPLES = Path.of("..", "local", "samples");
    private static final List<String> SYSTEMS = List.of("china", "guangzhou");

    private static Dashboard running;

    private final Stack stack;
    private final Browser browser;

    private Dashboard() {
        try {
            Path data = Files.createTempDirectory("dashboard");
            stack = new Stack(data);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.startAll();
            publishSamples();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browser = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    /** The first call starts it; it ends with the tests. */
    static synchronized Dashboard running() {
        if (running == null) {
            running = new Dashboard();
        }
        return running;
    }

    Stack stack() {
        return stack;
    }

    Visit visit() {
        return new Visit(this, new Browser.NewContextOptions());
    }

    Visit visit(Browser.NewContextOptions options) {
        return new Visit(this, options);
    }

    Browser browser() {
        return browser;
    }

    private void publishSamples() throws IOException {
        for (String system : SYSTEMS) {
            given().contentType("application/json")
                    .body(Files.readAllBytes(SAMPLES.resolve(system).resolve("definition.json")))
                    .put(stack.ingestion("/api/v1/systems/" + system))
                    .then()
                    .statusCode(201);
        }
        for (String system : SYSTEMS) {
            try (Stream<Path> files = Files.list(SAMPLES.resolve(system).resolve("releases"))) {
                for (Path file : files.sorted().toList()) {
                    given().contentType("text/csv; charset=UTF-8")
                            .body(Files.readAllBytes(file))
                            .post(stack.ingestion("/api/v1/releases"))
                            .then()
                            .statusCode(202);
                }
            }
        }
        for (String system : SYSTEMS) {
            awaitAllOf(system);
        }
    }

    private void awaitAllOf(String system) {
        await("all of " + system)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> given().get(stack.reporting("/api/v1/systems/" + system))
                                .jsonPath()
                                .getLong("sequence")
                        == given().get(stack.reporting("/api/v1/systems/" + system + "/snapshots/latest"))
                                .jsonPath()
                                .getLong("sequence"));
    }
}
