package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The shipped rules in a real Prometheus that watches the real services and tells a real Alertmanager. */
@Tag("full")
class MonitoringIT {
    private static final Path MONITORING =
            Path.of("..", "deploy", "monitoring").toAbsolutePath().normalize();
    private static final Path COMPONENT = Path.of("..", "deploy", "kubernetes", "components", "monitoring");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:(?:synergy|kafka|http|jvm|process)_[a-z_]+|up)(?=[{)\\[])");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private final Queue<JsonNode> notifications = new ConcurrentLinkedQueue<>();
    private final List<Process> processes = new ArrayList<>();
    private Stack stack;
    private HttpServer receiver;
    private int prometheus;

    @BeforeEach
    void startEverything() throws IOException {
        stack = new Stack(data);
        stack.startAll();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (InputStream body = exchange.getRequestBody()) {
                notifications.add(JSON.readTree(body));
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        int alertmanager = freePort();
        prometheus = freePort();
        startAlertmanager(alertmanager);
        startPrometheus(alertmanager);
    }

    @AfterEach
    void stopEverything() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        receiver.stop(0);
        stack.close();
    }

    @Test
    void aNegativeDegreeIsToldOnceAndSoIsItsEnd() throws IOException {
        define();
        publish(2018, 1, 10, 5, 2);
        publish(2019, 2, 14, 6, 5);
        publish(2020, 4, 15, 8, 6);
        publish(2021, 5, 19, 9, 9);

        publish(2022, 7, 22, 7, 4);
        await("the alert fires")
                .atMost(Duration.ofSeconds(60))
                .until(() -> statuses("chained"), List.of("firing")::equals);
        await("and is told once, however often it is evaluated")
                .during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(10))
                .until(() -> statuses("chained"), List.of("firing")::equals);
        everyMetricOfRulesAndDashboardsIsThere();

        publish(2023, 8, 25, 11, 10);
        await("it resolves")
                .atMost(Duration.ofSeconds(60))
                .until(() -> statuses("chained"), List.of("firing", "resolved")::equals);
        assertThat(statuses("fixed")).isEmpty();
    }

    private void everyMetricOfRulesAndDashboardsIsThere() throws IOException {
        given().contentType("application/json")
                .body("""
                        {"rule": {"periodicity": "P1Y", "offset": "P59D", "time": "09:30", "timeZone": "Asia/Shanghai"}, "tolerance": "P2D"}
                        """)
                .put(stack.ingestion("/api/v1/dataflows/NBS/ANNUAL/calendar"))
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body("""
                        {"kind": "webhook", "name": "receiver", "url": "http://127.0.0.1:%d/"}
                        """.formatted(receiver.getAddress().getPort()))
                .post(stack.reporting("/api/v1/destinations"))
                .then()
                .statusCode(201);
        Set<String> asked = new TreeSet<>();
        for (String file : List.of(
                "prometheus-rule.yaml",
                "dashboards/pipeline.json",
                "dashboards/model.json",
                "dashboards/releases.json")) {
            Matcher metric = METRIC.matcher(Files.readString(COMPONENT.resolve(file)));
            while (metric.find()) {
                asked.add(metric.group());
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        await(
                        "every metric that a rule or dashboard asks for: the calendar is looked at, and Kafka's metrics are bound, once a minute")
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() ->
                        assertThat(asked).allMatch(metric -> !query(metric).isEmpty()));
    }

    private JsonNode query(String expression) {
        try {
            return JSON.readTree(given().queryParam("query", expression)
                            .get("http://127.0.0.1:" + prometheus + "/api/v1/query")
                            .asByteArray())
                    .at("/data/result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return of the alerts of this rule, as the receiver was told of them */
    private List<String> statuses(String rule) {
        List<String> statuses = new ArrayList<>();
        for (JsonNode notification : notifications) {
            for (JsonNode alert : notification.get("alerts")) {
                if (alert.at("/labels/alertname").asText().equals("SynergyAlertOpen")
                        && alert.at("/labels/rule").asText().equals(rule)) {
                    statuses.add(alert.get("status").asText());
                }
            }
        }
        return statuses;
    }

    private void define() {
        given().contentType("application/json")
                .body("""
                        {"id": "watched", "names": {"zh": "受监测", "en": "Watched"}, "referenceArea": "CN", "frequency": "A",
                         "subsystems": [%s, %s], "alerts": {"warmUpPeriods": 0}}
                        """.formatted(subsystem("trade", "a1", "a2"), subsystem("cluster", "b1", "b2")))
                .put(stack.ingestion("/api/v1/systems/watched"))
                .then()
                .statusCode(201);
    }

    private static String subsystem(String id, String first, String second) {
        return """
                {"id": "%1$s", "names": {"zh": "%1$s", "en": "%1$s"}, "dimensions": [
                  {"id": "%1$s-all", "names": {"zh": "%1$s", "en": "%1$s"}, "indicators": [%2$s, %3$s]}]}
                """.formatted(id, indicator(first), indicator(second));
    }

    private static String indicator(String id) {
        return "{\"id\": \"%1$s\", \"names\": {\"zh\": \"%1$s\", \"en\": \"%1$s\"}, \"unit\": \"1\"}".formatted(id);
    }

    private void publish(int year, double a1, double a2, double b1, double b2) {
        given().contentType("text/csv")
                .queryParam("agency", "NBS")
                .queryParam("dataflow", "ANNUAL")
                .queryParam("releasedAt", (year + 1) + "-03-01T09:30:00+08:00")
                .body("""
                        ref_area,indicator,time_period,value
                        CN,a1,%1$d,%2$s
                        CN,a2,%1$d,%3$s
                        CN,b1,%1$d,%4$s
                        CN,b2,%1$d,%5$s
                        """.formatted(year, a1, a2, b1, b2))
                .post(stack.ingestion("/api/v1/releases"))
                .then()
                .statusCode(202);
    }

    private void startAlertmanager(int port) throws IOException {
        Path config = Files.writeString(data.resolve("alertmanager.yml"), """
                route: {receiver: test, group_by: [alertname, system, rule], group_wait: 0s, group_interval: 1s, repeat_interval: 1h}
                receivers:
                  - name: test
                    webhook_configs: [{url: "http://127.0.0.1:%d/", send_resolved: true}]
                """.formatted(
                        receiver.getAddress().getPort()));
        start(
                "alertmanager",
                port,
                "prometheus-alertmanager",
                "--config.file=" + config,
                "--storage.path=" + data.resolve("alertmanager"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port);
    }

    private void startPrometheus(int alertmanager) throws IOException {
        StringBuilder config = new StringBuilder("""
                global: {scrape_interval: 5s, scrape_timeout: 5s, evaluation_interval: 1s}
                rule_files: ["%s"]
                alerting: {alertmanagers: [{static_configs: [{targets: ["127.0.0.1:%d"]}]}]}
                scrape_configs:
                """.formatted(MONITORING.resolve("synergy-rules.yaml"), alertmanager));
        for (Stack.Member service : Stack.Member.SERVICES) {
            config.append("""
                      - {job_name: %s, metrics_path: /q/metrics, static_configs: [{targets: ["%s"]}]}
                    """.formatted(
                            service.module(), stack.management(service, "/").getAuthority()));
        }
        Path file = Files.writeString(data.resolve("prometheus.yml"), config.toString(), StandardCharsets.UTF_8);
        start(
                "prometheus",
                prometheus,
                "prometheus",
                "--config.file=" + file,
                "--storage.tsdb.path=" + data.resolve("prometheus"),
                "--web.listen-address=127.0.0.1:" + prometheus);
    }

    private void start(String name, int port, String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve(name + ".log").toFile())
                .start());
        await(name + " is ready")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() ->
                        given().get("http://127.0.0.1:" + port + "/-/ready").statusCode() == 200);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
