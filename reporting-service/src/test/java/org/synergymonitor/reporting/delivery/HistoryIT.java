package org.synergymonitor.reporting.delivery;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.LogWriter;
import org.synergymonitor.reporting.SampleSystem;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HistoryIT {
    private static final String HOOK = "/hook";

    Backends backends;

    @Inject
    MongoClient store;

    @Test
    void neitherHistoryNorARebuildPagesAnybody() throws IOException {
        try (Receiver receiver = new Receiver();
                LogWriter log = new LogWriter(backends.bootstrapServers())) {
            // Given
            String id = Destinations.webhook(receiver.answering(HOOK, 200));
            List<SynergyMeasured> old = new SampleSystem("old").history();
            SampleSystem backfilled = new SampleSystem("backfilled").recordingFrom(java.time.Instant.now());
            List<SynergyMeasured> late = backfilled.history();
            Alerts alerts = new Alerts("news");
            List<SynergyMeasured> calm = alerts.calm();
            SynergyMeasured fall = alerts.fall();
            log.write(old);
            log.write(late);
            log.write(calm);
            log.write(fall);
            await().until(() -> Destinations.log(id, "status").equals(List.of("DELIVERED", "DELIVERED")));

            // When
            store.getDatabase("reporting").drop();
            log.write(old);
            log.write(late);
            log.write(calm);
            log.write(fall);
            SynergyMeasured recovery = alerts.recovery();
            log.write(recovery);

            // Then
            await().until(() -> Destinations.log(id).size() == 4);
            await().until(() -> Destinations.log(id, "status").stream().allMatch("DELIVERED"::equals));
            assertThat(receiver.at(HOOK))
                    .extracting(it -> it.json().getString("data.alert.id"))
                    .containsExactlyInAnyOrder(
                            Alerts.ids(fall).get(0),
                            Alerts.ids(fall).get(1),
                            Alerts.ids(recovery).get(0),
                            Alerts.ids(recovery).get(1));
            assertThat(get("/api/v1/systems/old/alerts").jsonPath().getList("alerts"))
                    .isNotEmpty();
            Destinations.delete(id);
        }
    }
}
