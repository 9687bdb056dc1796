package org.synergymonitor.weighting;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.synergymonitor.fuzzing.FuzzTest;
import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.streams.SystemLog;

import static org.assertj.core.api.Assertions.assertThat;

/** The state of a changelog: what is no state is an exception, by which an event is put aside, and never an error of the JVM. */
class StateFormFuzzTest extends FuzzTest {
    @Override
    protected void read(byte[] input) throws IOException {
        CellHistory history;
        try {
            history = CellStore.decode(input);
        } catch (IOException | RuntimeException e) {
            history = new CellHistory(List.of());
        }
        assertThat(CellStore.decode(CellStore.encode(history))).isEqualTo(history);
        SystemHead head;
        try {
            head = SystemStore.decode(input);
        } catch (IOException | RuntimeException e) {
            head = SystemHead.NEW;
        }
        assertThat(SystemStore.decode(SystemStore.encode(head))).isEqualTo(head);
    }

    @Override
    protected Stream<byte[]> samples() throws IOException {
        CellHistory history = new CellHistory(List.of(
                new CellVersion(Instant.parse("2024-01-31T01:30:00.123456789Z"), 7, "r1", -0.1, ObsStatus.A),
                new CellVersion(Instant.parse("1952-01-01T00:00:00Z"), 8, "r2", null, ObsStatus.M)));
        SystemHead head =
                new SystemHead(42, 17, Optional.of(new SystemLog("s").defined().definition()), Set.of("r2", "r1"), 44);
        return Stream.of(CellStore.encode(history), SystemStore.encode(head));
    }
}
