package org.synergymonitor.reporting.delivery.destination;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.delivery.Destinations;
import org.synergymonitor.reporting.delivery.Receiver;
import org.synergymonitor.reporting.delivery.Receiver.Heard;
import org.synergymonitor.reporting.delivery.secret.WebhookSecret;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DestinationsIT {
    private static final String PATH = "/api/v1/destinations";

    @Inject
    MongoClient store;

    @Test
    void aSecretIsShownOnceAndStoredEncrypted() {
        // Given
        JsonPath created = Destinations.create("webhook", "http://127.0.0.1:9/");
        String secret = created.getString("secret");
        String id = created.getString("id");

        // When
        String shown = get(PATH + "/" + id).asString() + get(PATH).asString();

        // Then
        assertThat(WebhookSecret.parse(secret).reveal()).isEqualTo(secret);
        assertThat(shown).contains(id).doesNotContain("whsec_");
        Document stored = store.getDatabase("reporting-deliveries")
                .getCollection("destinations")
                .find(new Document("_id", id))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).doesNotContain(secret.substring("whsec_".length()), "whsec_");
        Destinations.delete(id);
    }

    @Test
    void afterARotationBothSecretsSign() throws IOException {
        try (Receiver receiver = new Receiver()) {
            // Given
            JsonPath created = Destinations.create("webhook", receiver.answering("/rotated", 200));
            String id = created.getString("id");

            // When
            String rotated = given().post(PATH + "/" + id + "/rotate-secret").path("secret");

            // Then
            given().post(PATH + "/" + id + "/test").then().body("delivered", is(true));
            Heard heard = receiver.at("/rotated").get(0);
            long timestamp = Long.parseLong(heard.headers().getFirst("webhook-timestamp"));
            assertThat(heard.headers().getFirst("webhook-signature").split(" "))
                    .containsExactly(
                            WebhookSecret.parse(rotated).sign(heard.id(), timestamp, heard.body()),
                            WebhookSecret.parse(created.getString("secret")).sign(heard.id(), timestamp, heard.body()));
            get(PATH + "/" + id).then().body("oldSecretUntil", org.hamcrest.Matchers.notNullValue());
            Destinations.delete(id);
        }
    }

    @Test
    void aDestinationIsDisabledEnabledAndDeleted() {
        String id = Destinations.webhook("http://127.0.0.1:9/");

        given().post(PATH + "/" + id + "/disable")
                .then()
                .body("enabled", is(false))
                .body("disabledBecause", is("BY_OPERATOR"));
        given().post(PATH + "/" + id + "/enable").then().body("enabled", is(true));
        Destinations.delete(id);
        for (String path : List.of("", "/deliveries")) {
            get(PATH + "/" + id + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("errors[0].code", is("DESTINATION_NOT_FOUND"));
        }
    }

    @Test
    void theMetadataAddressIsRefusedWithAProblem() {
        given().contentType(ContentType.JSON)
                .body(Map.of("kind", "alertmanager", "url", "http://169.254.169.254/latest"))
                .post(PATH)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("/url"))
                .body("errors.field", hasItem("/name"))
                .body("errors.code", hasItem("DESTINATION_NOT_ALLOWED"));
    }
}
