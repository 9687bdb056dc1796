package org.synergymonitor.contracts;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.weighting.PanelStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What the samples do not show is in the schemas too. */
class EventVariationsTest {
    @ParameterizedTest
    @CsvSource({
        "FIXED, LINEAR, 2015, 0.5, PRELIMINARY",
        "OBSERVED, LINEAR, 2018, 0.2, PRELIMINARY",
        "OBSERVED, GEOMETRIC, 2016, 0.9, SHARE_TOO_LOW",
        "EXPANDED, WEIGHTED_GEOMETRIC, 2015, 0.1, PRELIMINARY"
    })
    void everySnapshotOfALogIsWhatItsSchemaSays(
            LimitsPolicy limits,
            Aggregation aggregation,
            int fixedBase,
            double preliminaryShare,
            Preliminary.Status preliminary)
            throws IOException {
        List<SynergyMeasured> snapshots = SampleSnapshots.of(
                SampleSystem.log(SampleSystem.method(limits, aggregation, fixedBase, preliminaryShare)));

        assertThat(snapshots).hasSize(4);
        assertThat(snapshots.get(0).panel().status()).isEqualTo(PanelStatus.INSUFFICIENT_PERIODS);
        assertThat(snapshots.get(2).measurement().preliminary())
                .get()
                .extracting(Preliminary::status)
                .isEqualTo(preliminary);
        for (SynergyMeasured snapshot : snapshots) {
            byte[] json = EventCodec.encode(snapshot);
            assertThat(Schemas.strictErrors("SynergyMeasured", Schemas.JSON.readTree(json)))
                    .isEmpty();
            assertThat(EventCodec.decode(SynergyMeasured.class, json)).isEqualTo(snapshot);
        }
    }
}
