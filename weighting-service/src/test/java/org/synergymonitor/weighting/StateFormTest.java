package org.synergymonitor.weighting;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.streams.SystemLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateFormTest {
    @Test
    void historyOfACellSurvivesTheRoundTrip() throws IOException {
        CellHistory history = new CellHistory(List.of(
                new CellVersion(Instant.parse("2024-01-31T01:30:00.123456789Z"), 7, "r1", -0.1, ObsStatus.A),
                new CellVersion(Instant.parse("1952-01-01T00:00:00Z"), 8, "r2", null, ObsStatus.M)));

        assertThat(CellStore.decode(CellStore.encode(history))).isEqualTo(history);
    }

    @Test
    void headOfASystemSurvivesTheRoundTrip() throws IOException {
        SystemHead head =
                new SystemHead(42, 17, Optional.of(new SystemLog("s").defined().definition()), Set.of("r2", "r1"), 44);

        assertThat(SystemStore.decode(SystemStore.encode(head))).isEqualTo(head);
        assertThat(SystemStore.decode(SystemStore.encode(SystemHead.NEW))).isEqualTo(SystemHead.NEW);
    }

    @Test
    void sameHeadIsTheSameBytes() throws IOException {
        SystemHead one = new SystemHead(1, 1, Optional.empty(), Set.of("a", "b", "c"), 0);
        SystemHead same = new SystemHead(1, 1, Optional.empty(), Set.of("c", "b", "a"), 0);

        assertThat(SystemStore.encode(one)).isEqualTo(SystemStore.encode(same));
    }

    @Test
    void formOfAnotherVersionIsRefused() {
        assertThatThrownBy(() -> CellStore.decode(new byte[] {9})).hasMessageContaining("form 9");
        assertThatThrownBy(() -> SystemStore.decode(new byte[] {9})).hasMessageContaining("form 9");
    }
}
