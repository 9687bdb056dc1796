package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Against a real Alertmanager an alert fires, is told once however often it is sent, and resolves. */
@Tag("full")
class AlertmanagerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int RESENT = 4;

    @TempDir
    Path data;

    @Test
    void anAlertFiresIsToldOnceAndResolves() throws IOException {
        try (Listener listener = Listener.answering();
                Alertmanager alertmanager = new Alertmanager(data, listener.uri());
                Stack stack = new Stack(data)) {
            stack.startAll();
            String destination = create(stack, alertmanager);
            FallingSystem system = new FallingSystem(stack, "real");
            system.rise();

            system.fall();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(deliveries(stack, destination))
                    .hasSize(2)
                    .allSatisfy(it -> {
                        assertThat(it).containsEntry("status", "DELIVERED");
                        assertThat((Integer) it.get("attempts")).isGreaterThanOrEqualTo(RESENT);
                    }));
            List<Map<String, String>> active =
                    given().get(alertmanager.uri("/api/v2/alerts")).jsonPath().getList("labels");
            assertThat(active).extracting(it -> it.get("rule")).containsExactlyInAnyOrder("fixed", "chained");
            assertThat(active.get(0)).containsOnlyKeys("alertname", "system", "rule", "severity");
            assertThat(told(listener, "firing")).containsExactlyInAnyOrder("fixed", "chained");

            system.recover();
            await().atMost(PATIENCE).until(() -> told(listener, "resolved").size() == 2);
            assertThat(told(listener, "resolved")).containsExactlyInAnyOrder("fixed", "chained");
            assertThat(told(listener, "firing")).hasSize(2);
            assertThat(given().get(alertmanager.uri("/api/v2/alerts"))
                            .jsonPath()
                            .getList(""))
                    .isEmpty();
        }
    }

    private static String create(Stack stack, Alertmanager alertmanager) {
        return given().contentType("application/json")
                .body(Map.of(
                        "kind",
                        "alertmanager",
                        "name",
                        "the real one",
                        "url",
                        alertmanager.uri("").toString()))
                .post(stack.reporting("/api/v1/destinations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Map<String, Object>> deliveries(Stack stack, String destination) {
        return given().get(stack.reporting("/api/v1/destinations/" + destination + "/deliveries"))
                .jsonPath()
                .getList("deliveries");
    }

    /** @return the rule of each notification of this status */
    private static List<String> told(Listener listener, String status) {
        return listener.heard().stream()
                .map(it -> JsonPath.from(it.body()))
                .filter(it -> it.getString("status").equals(status))
                .map(it -> it.getString("groupLabels.rule"))
                .toList();
    }
}
