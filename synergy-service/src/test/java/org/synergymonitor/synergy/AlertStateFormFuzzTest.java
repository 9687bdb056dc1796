package org.synergymonitor.synergy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.model.alert.AlertState;
import org.synergymonitor.model.alert.RuleVerdict;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.definition.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** The state of a changelog: what is no state is an exception, by which an event is put aside, and never an error of the JVM. */
class AlertStateFormFuzzTest extends FuzzTest {
    private static final Period OPENED = Period.parse("2021-Q3");

    @Override
    protected void read(byte[] input) throws IOException {
        SystemAlerts alerts;
        try {
            alerts = decoded(input);
        } catch (IOException | RuntimeException e) {
            return;
        }
        assertThat(decoded(encoded(alerts))).isEqualTo(alerts);
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        byte[] earlier = {1, 0, 0, 0, 7, '2', '0', '2', '1', '-', 'Q', '3'};
        return Stream.of(
                earlier,
                encoded(new SystemAlerts(new TreeMap<>(Map.of(
                        "fixed",
                        new AlertState(
                                Optional.of(OPENED), 2, new TreeMap<>(Map.of(OPENED, new RuleVerdict(-.25, true)))),
                        "other",
                        AlertState.INITIAL)))));
    }

    private static SystemAlerts decoded(byte[] bytes) throws IOException {
        return AlertStateForm.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static byte[] encoded(SystemAlerts alerts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AlertStateForm.write(new DataOutputStream(bytes), alerts);
        return bytes.toByteArray();
    }
}
