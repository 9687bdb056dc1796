package org.synergymonitor.model.panel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.panel.PanelChange.PublishedCells;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;

import static org.assertj.core.api.Assertions.assertThat;

/** Which cells an event changed. */
class PanelChangeTest {
    private final TestSystem system =
            new TestSystem().with("A", "a", 1).with("B", "z", 1).with("B", "b", 1);
    private SystemState state = SystemState.EMPTY;

    @Test
    void firstValuesAreListedByPeriodInDefinitionOrder() {
        define();

        PanelChange change =
                publish("r", observation("b", 2002, 2.0), observation("z", 2002, 1.0), observation("a", 2001, 1.0));

        assertThat(change.revised()).isEmpty();
        assertThat(change.published())
                .containsExactly(
                        new PublishedCells(TestSystem.year(2001), List.of("a")),
                        new PublishedCells(TestSystem.year(2002), List.of("z", "b")));
    }

    @Test
    void aRevisedValueSaysFromWhatToWhatAndByHowMuch() {
        define();
        publish("r1", observation("a", 2001, -4.0), observation("b", 2001, 0.0));

        PanelChange change = publish("r2", observation("a", 2001, -3.0), observation("b", 2001, 5.0));

        assertThat(change.published()).isEmpty();
        assertThat(change.revised())
                .containsExactly(
                        changed("a", Optional.of(-4.0), Optional.of(-3.0), Optional.of(0.25), ObsStatus.A),
                        changed("b", Optional.of(0.0), Optional.of(5.0), Optional.empty(), ObsStatus.A));
    }

    @Test
    void anotherStatusAloneIsAChange() {
        define();
        publish("r1", observation("a", 2001, 4.0));

        PanelChange change = publish("r2", new Observation("a", TestSystem.year(2001), 4.0, ObsStatus.E));

        assertThat(change.revised())
                .containsExactly(changed("a", Optional.of(4.0), Optional.of(4.0), Optional.of(0.0), ObsStatus.E));
    }

    @Test
    void aWithdrawalTakesAwayOrRestores() {
        define();
        publish("r1", observation("a", 2001, 4.0));
        publish("r2", observation("a", 2001, 5.0), observation("b", 2001, 1.0));

        PanelChange change = fold(new ReleaseWithdrawn(
                "test",
                state.sequence() + 1,
                Instant.EPOCH,
                "r2",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(change.revised()).hasSize(2);
        assertThat(change.revised().get(0).after()).contains(4.0);
        assertThat(change.revised().get(0).relative()).contains(-0.2);
        assertThat(change.revised().get(1).after()).isEmpty();
        assertThat(change.revised().get(1).statusAfter()).isEmpty();
    }

    @Test
    void whatTheDefinitionDoesNotUseIsNoChange() {
        define();

        assertThat(publish("r", observation("unused", 2001, 1.0)).changesNothing())
                .isTrue();
    }

    private static CellChange changed(
            String indicator,
            Optional<Double> before,
            Optional<Double> after,
            Optional<Double> relative,
            ObsStatus statusAfter) {
        return new CellChange(
                indicator,
                TestSystem.year(2001),
                before,
                after,
                relative,
                Optional.of(ObsStatus.A),
                Optional.of(statusAfter));
    }

    private static Observation observation(String indicator, int year, Double value) {
        return new Observation(indicator, TestSystem.year(year), value, null);
    }

    private void define() {
        fold(new SystemDefined("test", 1, Instant.EPOCH, system.definition()));
    }

    private PanelChange publish(String release, Observation... observations) {
        long sequence = state.sequence() + 1;
        Instant at = Instant.EPOCH.plusSeconds(sequence);
        return fold(new ReleasePublished(
                "test",
                sequence,
                at,
                release,
                "agency",
                "dataflow",
                at.atOffset(ZoneOffset.UTC),
                at,
                List.of(observations),
                Optional.empty()));
    }

    private PanelChange fold(SystemEvent event) {
        SystemState.Folding folding = state.fold(event);
        state = folding.state();
        return folding.change();
    }
}
