package org.synergymonitor.reporting.delivery.alertmanager;

import java.io.IOException;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.synergymonitor.reporting.Backends;
import org.synergymonitor.reporting.LogWriter;
import org.synergymonitor.reporting.delivery.Alerts;
import org.synergymonitor.reporting.delivery.Destinations;
import org.synergymonitor.reporting.delivery.Receiver;
import org.synergymonitor.reporting.delivery.Receiver.Heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AlertmanagerChannelIT {
    private static final String PATH = "/am/api/v2/alerts";

    Backends backends;

    @Test
    void whatIsOpenIsSentAgainUntilItIsOverAndItsEndForAWhile() throws IOException {
        try (Receiver receiver = new Receiver();
                LogWriter log = new LogWriter(backends.bootstrapServers())) {
            // Given
            receiver.answering(PATH, 200);
            String id =
                    Destinations.create("alertmanager", receiver.url("/am/")).getString("id");
            Alerts alerts = new Alerts("managed");
            log.write(alerts.calm());
            log.write(alerts.fall());
            await().until(() -> receiver.at(PATH).size() >= 6);

            // When
            log.write(alerts.recovery());

            // Then
            await().until(() -> Destinations.log(id).size() == 4
                    && Destinations.log(id, "nextAttemptAt").stream().allMatch(it -> it == null));
            List<Heard> ends = receiver.at(PATH).stream()
                    .filter(it -> it.json().getString("[0].endsAt") != null)
                    .toList();
            assertThat(ends).hasSizeBetween(4, 6);
            assertThat(receiver.at(PATH)
                            .subList(
                                    receiver.at(PATH).size() - ends.size(),
                                    receiver.at(PATH).size()))
                    .as("no opening after an end")
                    .isEqualTo(ends);
            assertThat(receiver.at(PATH))
                    .extracting(it -> it.json().getMap("[0].labels"))
                    .allSatisfy(
                            labels -> assertThat(labels).containsOnlyKeys("alertname", "system", "rule", "severity"))
                    .hasSizeGreaterThan(6);
            assertThat(receiver.at(PATH).get(0).json().getMap("[0].annotations"))
                    .containsKeys("summary", "summary_zh", "period", "u_before", "u_after", "release", "snapshot");
            Destinations.delete(id);
        }
    }
}
