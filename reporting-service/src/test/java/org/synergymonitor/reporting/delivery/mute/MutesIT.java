package org.synergymonitor.reporting.delivery.mute;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.LogWriter;
import org.synergymonitor.reporting.delivery.Alerts;
import org.synergymonitor.reporting.delivery.Destinations;
import org.synergymonitor.reporting.delivery.Receiver;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MutesIT {
    Backends backends;

    private LogWriter log;
    private Receiver receiver;
    private String destination;

    @BeforeEach
    void open() throws IOException {
        log = new LogWriter(backends.bootstrapServers());
        receiver = new Receiver();
        destination = Destinations.webhook(receiver.answering("/hook", 200));
    }

    @AfterEach
    void close() {
        Destinations.delete(destination);
        log.close();
        receiver.close();
    }

    @Test
    void inAMuteNothingIsToldAndAfterItNotTheEndOfWhatNobodyWasTold() {
        // Given
        Alerts alerts = new Alerts("muted");
        log.write(alerts.calm());
        String mute = decided(Map.of("system", "muted", "until", later()))
                .post("/api/v1/mutes")
                .then()
                .statusCode(201)
                .body("by", is("analyst"))
                .extract()
                .path("id");

        // When
        log.write(alerts.fall());
        await().until(() -> statuses().equals(List.of("SKIPPED", "SKIPPED")));
        given().delete("/api/v1/mutes/" + mute).then().statusCode(204);
        log.write(alerts.recovery());

        // Then
        await().until(() -> statuses().equals(List.of("SKIPPED", "SKIPPED", "SKIPPED", "SKIPPED")));
        assertThat(Destinations.log(destination, "skipped"))
                .containsExactly("OPENING_SKIPPED", "OPENING_SKIPPED", "MUTED", "MUTED");
        assertThat(receiver.at("/hook")).isEmpty();
    }

    @Test
    void aSilencedAlertIsNotToldButTheOtherIs() {
        // Given
        Alerts alerts = new Alerts("silenced");
        log.write(alerts.calm());
        String silence = "/api/v1/systems/silenced/alerts/fixed/silence";
        await().until(() -> get("/api/v1/systems/silenced").statusCode() == 200);
        decided(Map.of("until", later())).put(silence).then().statusCode(200).body("alert", is("fixed"));

        // When
        log.write(alerts.fall());

        // Then
        await().until(() -> statuses().containsAll(List.of("SKIPPED", "DELIVERED")));
        assertThat(receiver.at("/hook"))
                .extracting(it -> it.json().getString("data.alert.transition.series"))
                .containsExactly("chained");
        get(silence).then().body("reason", is("known"));
        given().delete(silence).then().statusCode(204);
        get(silence).then().statusCode(404).body("errors[0].code", is("SILENCE_NOT_FOUND"));
    }

    @Test
    void anOpenAlertIsAcknowledgedUntilItIsOver() {
        // Given
        Alerts alerts = new Alerts("acknowledged");
        String acknowledgement = "/api/v1/systems/acknowledged/alerts/fixed/acknowledgement";
        log.write(alerts.calm());
        decided(Map.of()).put(acknowledgement).then().statusCode(404).body("errors[0].code", is("ALERT_NOT_OPEN"));
        log.write(alerts.fall());
        await().until(() -> statuses().size() == 2);

        // When
        decided(Map.of()).put(acknowledgement).then().statusCode(200).body("openedByRevision", is(6));

        // Then
        get(acknowledgement).then().statusCode(200).body("by", is("analyst"));
        log.write(alerts.recovery());
        await().until(() -> get(acknowledgement).statusCode() == 404);
    }

    @Test
    void whoAndWhyAndUntilWhenMustBeSaid() {
        given().contentType(ContentType.JSON)
                .body(Map.of("from", "yesterday", "alert", "no alert"))
                .post("/api/v1/mutes")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("/from", "/alert", "/until", "/by", "/reason"));
        decided(Map.of("from", later(), "until", "2020-01-01T00:00:00Z"))
                .post("/api/v1/mutes")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("/until"));
    }

    private static RequestSpecification decided(Map<String, String> further) {
        Map<String, String> body = new HashMap<>(Map.of("by", "analyst", "reason", "known"));
        body.putAll(further);
        return given().contentType(ContentType.JSON).body(body);
    }

    private static String later() {
        return Instant.now().plusSeconds(3600).toString();
    }

    private List<Object> statuses() {
        return Destinations.log(destination, "status");
    }
}
