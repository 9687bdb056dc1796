package org.synergymonitor.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** kill -9 of reporting in the middle of a delivery: none is lost, and what is repeated has the same id. */
class DeliveryKillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    @Test
    void aDeliveryCutOffIsRepeatedUnderItsIdAndNoneIsLost() throws IOException {
        try (Listener listener = Listener.silent();
                Stack stack = new Stack(data)) {
            // Given
            stack.startAll();
            String destination = create(stack, listener);
            FallingSystem system = new FallingSystem(stack, "cut-off");
            system.rise();
            system.fall();
            await().atMost(PATIENCE).until(() -> !listener.heard().isEmpty());

            // When
            stack.kill(Stack.Member.REPORTING);
            listener.answer();
            stack.start(Stack.Member.REPORTING);
            stack.awaitReady(Stack.Member.REPORTING);

            // Then
            await().atMost(PATIENCE)
                    .until(() -> statuses(stack, destination).equals(List.of("DELIVERED", "DELIVERED")));
            Map<String, Long> times = listener.heard().stream()
                    .collect(Collectors.groupingBy(it -> it.headers().getFirst("webhook-id"), Collectors.counting()));
            assertThat(times).hasSize(2);
            assertThat(times.values()).containsExactlyInAnyOrder(2L, 1L);
        }
    }

    private static String create(Stack stack, Listener listener) {
        return given().contentType("application/json")
                .body(Map.of(
                        "kind",
                        "webhook",
                        "name",
                        "listener",
                        "url",
                        listener.uri().toString()))
                .post(stack.reporting("/api/v1/destinations"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> statuses(Stack stack, String destination) {
        return given().get(stack.reporting("/api/v1/destinations/" + destination + "/deliveries"))
                .jsonPath()
                .getList("deliveries.status");
    }
}
