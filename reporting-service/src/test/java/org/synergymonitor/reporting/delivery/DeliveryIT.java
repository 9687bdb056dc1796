package org.synergymonitor.reporting.delivery;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.LogWriter;
import org.synergymonitor.reporting.delivery.Receiver.Heard;
import org.synergymonitor.reporting.delivery.secret.WebhookSecret;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeliveryIT {
    private static final String HOOK = "/hook";

    Backends backends;

    private final Set<String> created = new HashSet<>();
    private LogWriter log;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        log = new LogWriter(backends.bootstrapServers());
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        created.forEach(Destinations::delete);
        log.close();
        receiver.close();
    }

    @Test
    void anAlertIsDeliveredOnceSignedAndWithItsReason() {
        // Given
        JsonPath destination = Destinations.create("webhook", receiver.answering(HOOK, 204));
        String id = remembered(destination.getString("id"));
        Alerts alerts = new Alerts("told");
        SynergyMeasured fall = falling(alerts);

        // When
        log.write(List.of(fall, fall));

        // Then
        await().until(() -> statuses(id).equals(List.of("DELIVERED", "DELIVERED")));
        List<Heard> heard = receiver.at(HOOK);
        assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(heard).allSatisfy(message -> {
            assertThat(message.json().getString("type")).isEqualTo("alert.opened");
            assertThat(message.json().getString("data.alert.system")).isEqualTo("told");
            assertThat(message.json().getString("data.alert.cause.release")).isEqualTo("r6");
            assertThat(message.json().getString("data.summary.zh")).contains("样本", "2022", "预警");
            assertThat(message.json().getString("data.snapshot")).isEqualTo("/api/v1/systems/told/snapshots/6");
            assertThat(message.headers().getFirst("webhook-signature"))
                    .isEqualTo(WebhookSecret.parse(destination.getString("secret"))
                            .sign(
                                    message.id(),
                                    Long.parseLong(message.headers().getFirst("webhook-timestamp")),
                                    message.body()));
        });
        assertThat(heard)
                .extracting(it -> it.json().getString("data.alert.id"))
                .containsExactlyInAnyOrderElementsOf(Alerts.ids(fall));
    }

    @Test
    void aRefusedDeliveryIsRepeatedUnderTheSameIdAndWithTheSameBody() {
        // Given
        String id = webhook(receiver.answering(HOOK, 500, 500, 200));
        SynergyMeasured fall = falling(new Alerts("repeated"));

        // When
        log.write(fall);

        // Then
        await().until(() -> statuses(id).equals(List.of("DELIVERED", "DELIVERED")));
        String first = receiver.at(HOOK).get(0).id();
        assertThat(receiver.at(HOOK))
                .filteredOn(it -> it.id().equals(first))
                .hasSizeGreaterThan(1)
                .extracting(Heard::body)
                .containsOnly(receiver.at(HOOK).get(0).body());
    }

    /** Who receives it can refuse what is old (Standard Webhooks), and still takes what is sent again on purpose. */
    @Test
    void everyAttemptIsDatedAnew() {
        // Given
        JsonPath destination = Destinations.create("webhook", receiver.answering(HOOK, 200));
        String id = remembered(destination.getString("id"));
        log.write(falling(new Alerts("dated")));
        await().until(() -> statuses(id).equals(List.of("DELIVERED", "DELIVERED")));
        Heard first = receiver.at(HOOK).get(0);
        await().until(() -> Instant.now().getEpochSecond() > timestamp(first));

        // When
        given().post("/api/v1/destinations/" + id + "/deliveries/" + first.id() + "/replay")
                .then()
                .statusCode(202);

        // Then
        await().until(() -> receiver.at(HOOK).size() == 3);
        Heard again = receiver.at(HOOK).get(2);
        WebhookSecret secret = WebhookSecret.parse(destination.getString("secret"));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(timestamp(again))
                .isGreaterThan(timestamp(first))
                .isCloseTo(Instant.now().getEpochSecond(), within(5L));
        assertThat(again.headers().getFirst("webhook-signature"))
                .isEqualTo(secret.sign(again.id(), timestamp(again), again.body()))
                .isNotEqualTo(secret.sign(again.id(), timestamp(first), again.body()));
    }

    @Test
    void whatIsNeverTakenIsGivenUpAndCanBeReplayed() {
        // Given
        String id = webhook(receiver.answering(HOOK, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 200));
        log.write(falling(new Alerts("given-up")));
        await().until(() -> statuses(id).equals(List.of("FAILED", "FAILED")));
        String delivery = Destinations.log(id, "id").get(0).toString();

        // When
        given().post("/api/v1/destinations/" + id + "/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(202)
                .body("status", is("PENDING"));

        // Then
        await().until(() -> statuses(id).equals(List.of("DELIVERED", "FAILED")));
        assertThat(receiver.at(HOOK)).filteredOn(it -> it.id().equals(delivery)).hasSize(6);
        assertThat(Destinations.log(id).get(1))
                .containsEntry("attempts", 5)
                .extractingByKey("lastAnswer")
                .hasFieldOrPropertyWithValue("status", 503);
    }

    @Test
    void aReceiverThatIsGoneIsAskedNoMore() {
        // Given
        String id = webhook(receiver.answering(HOOK, 410));

        // When
        log.write(falling(new Alerts("gone")));

        // Then
        await().until(() -> statuses(id).contains("FAILED"));
        get("/api/v1/destinations/" + id).then().body("enabled", is(false)).body("disabledBecause", is("GONE"));
        assertThat(receiver.at(HOOK)).hasSize(1);
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        // Given
        String inner = receiver.answering("/inner", 200);
        String toLoopback = webhook(
                receiver.at("/to-loopback", (exchange, self) -> Receiver.send(exchange, 307, "Location", inner)));
        String toMetadata = webhook(receiver.at(
                "/to-metadata",
                (exchange, self) ->
                        Receiver.send(exchange, 302, "Location", "http://169.254.169.254/latest/meta-data/")));

        // When
        log.write(falling(new Alerts("redirected")));

        // Then
        await().until(() -> statuses(toLoopback).equals(List.of("FAILED", "FAILED"))
                && statuses(toMetadata).equals(List.of("FAILED", "FAILED")));
        assertThat(receiver.at("/inner")).isEmpty();
        assertThat(receiver.at("/to-loopback")).hasSize(10);
    }

    @Test
    void aReceiverThatHangsHoldsUpNoOther() {
        // Given
        String hanging = webhook(receiver.at("/hanging", (exchange, self) -> self.sayNothing()));
        String quick = webhook(receiver.answering(HOOK, 200));

        // When
        log.write(falling(new Alerts("hanging")));

        // Then
        await().until(() -> statuses(quick).equals(List.of("DELIVERED", "DELIVERED")));
        assertThat(statuses(hanging)).hasSize(2).doesNotContain("DELIVERED");
        await().until(() -> Destinations.log(hanging).stream()
                .anyMatch(it -> String.valueOf(it.get("lastAnswer")).contains("TIMED_OUT")));
    }

    @Test
    void aTestTellsWhatTheReceiverSaid() {
        // Given
        String id = webhook(receiver.answering(HOOK, 401));

        // When
        JsonPath answer = given().post("/api/v1/destinations/" + id + "/test").jsonPath();

        // Then
        assertThat(answer.getMap(""))
                .containsAllEntriesOf(Map.of("delivered", false, "status", 401, "excerpt", "status 401"));
        assertThat(receiver.at(HOOK).get(0).json().getString("type")).isEqualTo("test");
        assertThat(Destinations.log(id)).isEmpty();
    }

    private static long timestamp(Heard heard) {
        return Long.parseLong(heard.headers().getFirst("webhook-timestamp"));
    }

    private SynergyMeasured falling(Alerts alerts) {
        log.write(alerts.calm());
        return alerts.fall();
    }

    private String webhook(String url) {
        return remembered(Destinations.webhook(url));
    }

    private String remembered(String id) {
        created.add(id);
        return id;
    }

    private static List<Object> statuses(String id) {
        return Destinations.log(id, "status");
    }
}
