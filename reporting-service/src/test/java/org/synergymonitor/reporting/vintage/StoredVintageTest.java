package org.synergymonitor.reporting.vintage;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.history.RevisionSummary;
import org.synergymonitor.model.history.SeriesHistory;
import org.synergymonitor.model.history.Vintage;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.reporting.SampleSystem;

import static org.assertj.core.api.Assertions.assertThat;

class StoredVintageTest {
    private final SampleSystem system = new SampleSystem("s.v");
    private final List<SynergyMeasured> history = system.history();

    @Test
    void aVintageIsReadAsItWasStored() {
        StoredVintage stored = StoredVintage.of(system.measured(system.release(2023, 8, 25, 9)));

        assertThat(StoredVintage.of(stored.document())).isEqualTo(stored);
    }

    @Test
    void itSaysWhatTheSnapshotSaysOfEachSeries() {
        SynergyMeasured snapshot = system.measured(system.release(2023, 8, 25, 9));
        Preliminary preliminary = snapshot.measurement().preliminary().orElseThrow();

        StoredVintage stored = StoredVintage.of(snapshot);

        assertThat(stored.edition().release()).contains("r7");
        assertThat(stored.series()).containsOnlyKeys("fixed", "chained", "u_trade", "u_cluster");
        Vintage chained = stored.series().get("chained");
        assertThat(chained.finals()).hasSize(4).doesNotContainKey(Period.parse("2018"));
        assertThat(chained.finals().get(Period.parse("2022")))
                .isEqualTo(snapshot.measurement().chained().get(3).value());
        assertThat(chained.preliminary().orElseThrow().share())
                .isEqualTo(preliminary.shares().min());
        Vintage cluster = stored.series().get("u_cluster");
        assertThat(cluster.finals()).hasSize(5);
        assertThat(cluster.preliminary().orElseThrow().value())
                .isEqualTo(preliminary.orderDegrees().get(1));
    }

    @Test
    void aSnapshotWithoutUHasEmptySeries() {
        assertThat(StoredVintage.of(history.get(2)).series().values())
                .hasSize(4)
                .allMatch(it -> it.finals().isEmpty() && it.preliminary().isEmpty());
    }

    @Test
    void aSeriesThatTheNewestVintageLacksHasNoHistory() {
        StoredVintage before = StoredVintage.of(history.get(4));
        StoredVintage after = StoredVintage.of(history.get(5));
        StoredVintage without = new StoredVintage(
                after.snapshot(),
                after.edition(),
                Map.of(
                        "fixed", after.series().get("fixed"),
                        "chained", after.series().get("chained"),
                        "u_new", after.series().get("u_trade")));

        Map<String, SeriesHistory> histories =
                SystemHistories.of(List.of(before, without).iterator());

        assertThat(histories).containsOnlyKeys("fixed", "chained", "u_new");
        assertThat(histories.get("u_new").revisions().status()).isEqualTo(RevisionSummary.Status.NO_LATER_VINTAGE);
        Iterator<Vintage> gone = SystemHistories.series(List.of(without, before).iterator(), "u_trade");
        assertThat(gone.next().finals()).isEmpty();
        assertThat(gone.next().finals()).isNotEmpty();
    }

    @Test
    void withoutVintagesBothBasesSaySo() {
        Map<String, SeriesHistory> histories =
                SystemHistories.of(List.<StoredVintage>of().iterator());

        assertThat(histories).containsOnlyKeys("fixed", "chained").allSatisfy((name, it) -> assertThat(
                        it.revisions().status())
                .isEqualTo(RevisionSummary.Status.NOTHING_PUBLISHED));
    }
}
