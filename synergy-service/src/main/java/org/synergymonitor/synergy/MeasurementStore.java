package org.synergymonitor.synergy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.streams.state.KeyValueStore;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.streams.StateWrite;

/**
 * The last measurement of each system: its alert states and the weighted panel, as it came. What the bytes of the busiest systems mean
 * is remembered, since measuring a panel anew cost a third of an event.
 */
final class MeasurementStore {
    private static final int REMEMBERED_SYSTEMS = 64;

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > REMEMBERED_SYSTEMS;
        }
    };

    MeasurementStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    Optional<LastMeasurement> last(String system) throws IOException {
        byte[] bytes = store.get(system);
        if (bytes == null) {
            return Optional.empty();
        }
        Remembered known = remembered.get(system);
        return Optional.of(known != null && Arrays.equals(known.bytes, bytes) ? known.last : decode(bytes));
    }

    StateWrite write(PanelWeighted event, LastMeasurement last, byte[] json) throws IOException {
        byte[] bytes = encode(last.alerts(), json);
        remembered.put(event.system(), new Remembered(bytes, last));
        return new StateWrite(store, event.system(), bytes);
    }

    static byte[] encode(SystemAlerts alerts, byte[] panel) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(panel.length + 1024);
        DataOutputStream out = new DataOutputStream(bytes);
        AlertStateForm.write(out, alerts);
        out.write(panel);
        return bytes.toByteArray();
    }

    static LastMeasurement decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        SystemAlerts alerts = AlertStateForm.read(in);
        return LastMeasurement.of(EventCodec.decode(PanelWeighted.class, in.readAllBytes()), alerts);
    }

    /** Holds as long as the store has these bytes. */
    private static final class Remembered {
        private final byte[] bytes;
        private final LastMeasurement last;

        Remembered(byte[] bytes, LastMeasurement last) {
            this.bytes = bytes;
            this.last = last;
        }
    }
}
