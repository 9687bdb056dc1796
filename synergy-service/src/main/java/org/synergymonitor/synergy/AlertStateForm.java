package org.synergymonitor.synergy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.synergymonitor.model.alert.AlertState;
import org.synergymonitor.model.alert.RuleVerdict;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/** The bytes of the alert states of a system. The same states give the same bytes. */
final class AlertStateForm {
    /** Before there were rules: where the default ones opened, and nothing else. */
    private static final int OPENINGS = 1;

    private static final int STATES = 2;

    private AlertStateForm() {}

    static void write(DataOutputStream out, SystemAlerts alerts) throws IOException {
        out.writeByte(STATES);
        out.writeShort(alerts.states().size());
        for (Map.Entry<String, AlertState> entry : alerts.states().entrySet()) {
            out.writeUTF(entry.getKey());
            writeState(out, entry.getValue());
        }
    }

    static SystemAlerts read(DataInputStream in) throws IOException {
        int form = in.readByte();
        SortedMap<String, AlertState> states = new TreeMap<>();
        switch (form) {
            case OPENINGS -> {
                for (Base base : Base.values()) {
                    states.put(base.toString(), new AlertState(readPeriod(in)));
                }
            }
            case STATES -> {
                for (int left = in.readUnsignedShort(); left > 0; left--) {
                    states.put(in.readUTF(), readState(in));
                }
            }
            default -> throw new IllegalStateException("alert states have form " + form + ", not 1 or 2");
        }
        return new SystemAlerts(states);
    }

    private static void writeState(DataOutputStream out, AlertState state) throws IOException {
        writePeriod(out, state.openedAt());
        out.writeInt(state.confirmations());
        out.writeInt(state.first().size());
        for (Map.Entry<Period, RuleVerdict> entry : state.first().entrySet()) {
            out.writeUTF(entry.getKey().toString());
            out.writeDouble(entry.getValue().value());
            out.writeBoolean(entry.getValue().holds());
        }
    }

    private static AlertState readState(DataInputStream in) throws IOException {
        Optional<Period> openedAt = readPeriod(in);
        int confirmations = in.readInt();
        SortedMap<Period, RuleVerdict> first = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            first.put(Period.parse(in.readUTF()), new RuleVerdict(in.readDouble(), in.readBoolean()));
        }
        return new AlertState(openedAt, confirmations, first);
    }

    private static void writePeriod(DataOutputStream out, Optional<Period> period) throws IOException {
        out.writeUTF(period.map(Period::toString).orElse(""));
    }

    private static Optional<Period> readPeriod(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? Optional.empty() : Optional.of(Period.parse(text));
    }
}
