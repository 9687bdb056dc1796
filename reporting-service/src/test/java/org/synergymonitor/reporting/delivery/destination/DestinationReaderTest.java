package org.synergymonitor.reporting.delivery.destination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.reporting.delivery.DeliverySettings;
import org.synergymonitor.reporting.delivery.outbound.Guard;
import org.synergymonitor.reporting.delivery.outbound.Guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DestinationReaderTest {
    private static final Guard GUARD = Guards.of(DeliverySettings.of(Map.of()));

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhere() {
        Refusal refusal = refusal(true, "{'kind':'pigeon','url':'http://169.254.169.254/','secret':'mine'}");

        assertThat(refusal.findings())
                .extracting(it -> it.code() + " " + it.field())
                .containsExactlyInAnyOrder(
                        "INVALID_CHOICE /kind",
                        "REQUIRED /name",
                        "DESTINATION_NOT_ALLOWED /url",
                        "UNKNOWN_FIELD /secret");
    }

    @Test
    void withoutAKeyAWebhookIsRefusedAndTheSettingNamed() {
        Refusal refusal = refusal(false, "{'kind':'webhook','name':'n','url':'http://93.184.216.34/'}");

        assertThat(refusal.findings()).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo("/kind");
            assertThat(it.message().en()).contains("synergy.delivery.key-file");
        });
    }

    @Test
    void anAlertmanagerNeedsNoKey() throws IOException {
        Destination read = read(false, "{'kind':'alertmanager','name':'n','url':'http://93.184.216.34/'}");

        assertThat(read.kind()).isEqualTo(DestinationKind.ALERTMANAGER);
        assertThat(read.enabled()).isTrue();
    }

    private static Refusal refusal(boolean canSeal, String json) {
        return catchThrowableOfType(Refusal.class, () -> read(canSeal, json));
    }

    private static Destination read(boolean canSeal, String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new DestinationReader(GUARD, canSeal).read(new ByteArrayInputStream(body), "dst_1", Instant.EPOCH);
    }
}
