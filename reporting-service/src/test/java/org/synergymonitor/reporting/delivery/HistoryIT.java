package org.synergymonitor.reporting.delivery;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
            List<SynergyMeasured> late = thirtyYears(new SampleSystem("backfilled").recordingFrom(Instant.now()));
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

    /** In which alerts come and go. */
    private static List<SynergyMeasured> thirtyYears(SampleSystem system) {
        List<SynergyMeasured> snapshots = new ArrayList<>();
        snapshots.add(system.measured(system.defined()));
        for (int year = 1990; year < 2020; year++) {
            snapshots.add(system.measured(
                    system.release(year, year - 1989, 5 + 3 * (year % 4), 20 - year % 7, 1 + year % 5)));
        }
        assertThat(snapshots.stream().mapToInt(it -> it.transitions().size()).sum())
                .isGreaterThan(10);
        return snapshots;
    }
}
