package org.synergymonitor.reporting.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTest {
    private static final int KEPT = 3;

    private final Changes changes = new Changes(KEPT);
    private final Heard heard = new Heard();

    @BeforeEach
    void begin() {
        changes.begin(new Cursor(List.of(5L, 0L)));
        publish(0, 5, "a");
        publish(1, 0, "b");
        publish(0, 6, "c");
    }

    @Test
    void readerWhoComesBackGetsWhatItMissed() {
        changes.listen(heard, "6.0");
        publish(1, 1, "d");

        assertThat(heard.systems).containsExactly("b", "c", "d");
        assertThat(heard.cursors).containsExactly("6.1", "7.1", "7.2");
        assertThat(heard.lost).isZero();
    }

    @Test
    void readerWhoMissedNothingGetsNothing() {
        assertThat(changes.listen(heard, "7.1")).contains(new Cursor(List.of(7L, 1L)));

        assertThat(heard.systems).isEmpty();
        assertThat(heard.lost).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "8.1", "7.1.0", "7", "", "x", "-1.0", "7.1; drop", "99999999999999999999.0"})
    void readerWhoseCursorIsOlderThanWhatIsKeptOrUnknownIsToldThatItIsLost(String cursor) {
        changes.listen(heard, cursor);

        assertThat(heard.lost).isEqualTo(1);
        assertThat(heard.systems).isEmpty();
    }

    @Test
    void onlyTheNewestAreKept() {
        publish(0, 7, "d");

        changes.listen(heard, "5.0");

        assertThat(heard.lost).isEqualTo(1);
    }

    private void publish(int partition, long offset, String system) {
        changes.publish(new Change(partition, offset, new Change.Measured(system, 1, Instant.EPOCH, List.of())));
    }

    private static final class Heard implements Changes.Listener {
        private final List<String> systems = new ArrayList<>();
        private final List<String> cursors = new ArrayList<>();
        private int lost;

        @Override
        public void told(Changes.Told told) {
            systems.add(told.change().system());
            cursors.add(told.cursor().toString());
        }

        @Override
        public void lost() {
            lost++;
        }
    }
}
