package org.synergymonitor.reporting;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.synergymonitor.access.Management;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutageIT {
    Backends backends;

    @Test
    void whatArrivesWhileTheStoreIsGoneIsStoredWhenItIsBack() {
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            // Given
            List<SynergyMeasured> history = new SampleSystem("store-gone").history();
            log.write(history.get(0));
            SnapshotsIT.awaitRevision("store-gone", 1);

            // When
            backends.stopStore();
            log.write(history.subList(1, 6));
            await().until(() -> Metrics.value("synergy_intake_retries_total") >= 1);

            // Then
            get("/api/v1/systems/store-gone/snapshots/latest")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", is("5"))
                    .body("errors[0].code", is("STORE_UNAVAILABLE"));
            Management.get("/q/health/ready").then().statusCode(503);
            Management.get("/q/health/live").then().statusCode(200);

            backends.startStore();
            await().until(() -> Management.get("/q/health/ready").statusCode() == 200);
            await().until(() -> get("/api/v1/systems/store-gone/snapshots")
                    .jsonPath()
                    .getList("snapshots.revision", Integer.class)
                    .equals(List.of(6, 5, 4, 3, 2, 1)));
            assertThat(get("/api/v1/systems/store-gone/snapshots/4").asByteArray())
                    .isEqualTo(EventCodec.encode(history.get(3)));
        }
    }

    @Test
    void withoutABrokerTheServiceLivesAndReadsOnAndGoesOnWhenItIsBack() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("broker-gone").history();
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            log.write(history.subList(0, 3));
            SnapshotsIT.awaitRevision("broker-gone", 3);
        }

        // When
        backends.stopKafka();

        // Then
        Management.get("/q/health/live").then().statusCode(200);
        get("/api/v1/systems/broker-gone/snapshots/latest")
                .then()
                .statusCode(200)
                .body("revision", is(3));

        backends.startKafka();
        try (LogWriter log = new LogWriter(backends.bootstrapServers())) {
            log.write(history.subList(3, 6));
            await().until(() ->
                    Integer.valueOf(6).equals(get("/api/v1/systems/broker-gone").path("revision")));
        }
        Management.get("/q/health/live").then().statusCode(200);
    }
}
