package org.synergymonitor.synergy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.alert.AlertState;
import org.synergymonitor.model.alert.RuleVerdict;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.streams.SystemLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertStateFormTest {
    private static final Period OPENED = Period.parse("2021-Q3");

    private final PanelWeighted panel = panel();

    @Test
    void statesOfEveryRuleSurviveTheStore() throws IOException {
        SystemAlerts alerts = new SystemAlerts(new TreeMap<>(Map.of(
                "fixed",
                new AlertState(Optional.of(OPENED), 2, new TreeMap<>(Map.of(OPENED, new RuleVerdict(-.25, true)))),
                "other",
                AlertState.INITIAL)));

        byte[] stored = MeasurementStore.encode(alerts, EventCodec.encode(panel));

        assertThat(MeasurementStore.decode(stored).alerts()).isEqualTo(alerts);
        assertThat(MeasurementStore.decode(stored).revision()).isEqualTo(panel.revision());
    }

    @Test
    void theEarlierFormKnowsWhereTheDefaultRulesOpened() throws IOException {
        byte[] stored = stored(1, "", "2021-Q3");

        SystemAlerts alerts = MeasurementStore.decode(stored).alerts();

        assertThat(alerts.states()).containsOnlyKeys("fixed", "chained");
        assertThat(alerts.states().get("fixed").open()).isFalse();
        assertThat(alerts.states().get("chained").openedAt()).contains(OPENED);
    }

    @Test
    void anotherFormIsADefect() {
        assertThatThrownBy(() -> MeasurementStore.decode(stored(3, "", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("form 3");
    }

    private byte[] stored(int form, String fixed, String chained) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(form);
        out.writeUTF(fixed);
        out.writeUTF(chained);
        out.write(EventCodec.encode(panel));
        return bytes.toByteArray();
    }

    private static PanelWeighted panel() {
        SystemLog log = new SystemLog("s");
        log.defined();
        return log.weighted().get(0);
    }
}
