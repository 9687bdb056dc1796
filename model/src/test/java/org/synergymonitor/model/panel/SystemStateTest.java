package org.synergymonitor.model.panel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.BandSetTest;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemEvent.SystemRetired;
import org.synergymonitor.model.panel.SystemState.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** The fold of a system's log into its panel (model, section 8). */
class SystemStateTest {
    private static final SystemDefinition DEFINITION =
            new TestSystem().with("A", "a", 1).with("B", "b", 1).definition();

    private final List<Outcome> outcomes = new ArrayList<>();
    private SystemState state = SystemState.EMPTY;

    @Test
    void aLaterVintageWinsWhateverTheOrderOfDelivery() {
        fold(defined(1), release(2, "final", 20, "a", 5.0), release(3, "first", 10, "a", 4.0));

        assertThat(a2001()).hasValue(5);
        assertThat(outcomes).containsExactly(Outcome.EFFECTIVE, Outcome.EFFECTIVE, Outcome.INEFFECTIVE);
        assertThat(state.revision()).isEqualTo(2);
    }

    @Test
    void ofTwoReleasesAtTheSameTimeTheLaterInTheLogWins() {
        fold(defined(1), release(2, "one", 10, "a", 1.0), release(3, "two", 10, "a", 2.0));

        assertThat(a2001()).hasValue(2);
    }

    @Test
    void withdrawalRestoresWhatWasThereBefore() {
        fold(
                defined(1),
                release(2, "first", 10, "a", 4.0),
                release(3, "revised", 20, "a", 5.0),
                withdrawn(4, "revised"));

        assertThat(a2001()).hasValue(4);
        fold(withdrawn(5, "first"));
        assertThat(a2001()).isEmpty();
        assertThat(state.revision()).isEqualTo(5);
    }

    @Test
    void withdrawalOfASupersededReleaseIsIneffective() {
        fold(defined(1), release(2, "first", 10, "a", 4.0), release(3, "revised", 20, "a", 5.0), withdrawn(4, "first"));

        assertThat(outcomes.get(3)).isEqualTo(Outcome.INEFFECTIVE);
        assertThat(state.sequence()).isEqualTo(4);
        assertThat(state.revision()).isEqualTo(3);
    }

    @Test
    void aDeletionTakesTheValueAway() {
        fold(defined(1), release(2, "first", 10, "a", 4.0), release(3, "deletion", 20, "a", null));

        assertThat(a2001()).isEmpty();
        assertThat(outcomes.get(2)).isEqualTo(Outcome.EFFECTIVE);
    }

    @Test
    void aStatusAloneIsEffective() {
        fold(defined(1), release(2, "first", 10, "a", 4.0), release(3, "provisional", 20, "a", 4.0, ObsStatus.P));

        assertThat(outcomes.get(2)).isEqualTo(Outcome.EFFECTIVE);
    }

    @Test
    void cellsThatTheDefinitionDoesNotUseAreKeptButIneffective() {
        fold(defined(1), release(2, "other", 10, "c", 4.0));
        assertThat(outcomes.get(1)).isEqualTo(Outcome.INEFFECTIVE);

        SystemDefinition wider = new TestSystem()
                .with("A", "a", 1)
                .with("A", "c", 1)
                .with("B", "b", 1)
                .definition();
        fold(new SystemDefined("test", 3, Instant.EPOCH, wider));

        assertThat(outcomes.get(2)).isEqualTo(Outcome.EFFECTIVE);
        assertThat(state.panel().value("c", TestSystem.year(2001))).hasValue(4);
    }

    @Test
    void aNewLabelOrBandSetMakesNoRevision() {
        SystemDefinition renamed = new SystemDefinition(
                DEFINITION.id(),
                new Names("新", "New"),
                DEFINITION.referenceArea(),
                DEFINITION.frequency(),
                DEFINITION.subsystems(),
                DEFINITION.method(),
                DEFINITION.alerts(),
                List.of(BandSetTest.stages()));

        fold(defined(1), new SystemDefined("test", 2, Instant.EPOCH, renamed));

        assertThat(outcomes).containsExactly(Outcome.EFFECTIVE, Outcome.INEFFECTIVE);
        assertThat(state.definition()).hasValue(renamed);
    }

    @Test
    void retiringAndDefiningAgainContinuesSequenceAndRevision() {
        fold(defined(1), new SystemRetired("test", 2, Instant.EPOCH), defined(3), release(4, "r", 10, "a", 1.0));

        assertThat(outcomes)
                .containsExactly(Outcome.EFFECTIVE, Outcome.INEFFECTIVE, Outcome.INEFFECTIVE, Outcome.EFFECTIVE);
        assertThat(state.revision()).isEqualTo(2);
    }

    @Test
    void aGapChangesNothingUntilItIsFilled() {
        fold(
                defined(1),
                release(3, "r3", 10, "a", 1.0),
                release(2, "r2", 10, "b", 1.0),
                release(3, "r3", 10, "a", 1.0));

        assertThat(outcomes)
                .containsExactly(Outcome.EFFECTIVE, Outcome.SEQUENCE_GAP, Outcome.EFFECTIVE, Outcome.EFFECTIVE);
    }

    @Property(tries = 200)
    void anyPostingOrderOfReleasesOfDifferentDatesEndsInTheSamePanel(@ForAll long seed) {
        Random random = new Random(seed);
        List<Double> values = random.doubles(12, 0, 10).boxed().collect(Collectors.toList());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            order.add(i);
        }

        Map<Cell, Optional<Double>> inOrder = panelOf(order, values);
        Collections.shuffle(order, random);

        assertThat(panelOf(order, values)).isEqualTo(inOrder);
    }

    @Property(tries = 200)
    void eventsDeliveredAgainChangeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<SystemEvent> events = new ArrayList<>(List.of(defined(1)));
        for (int i = 2; i < 12; i++) {
            events.add(
                    random.nextInt(4) == 0
                            ? withdrawn(i, "r" + (2 + random.nextInt(i)))
                            : release(i, "r" + i, random.nextInt(5), random.nextBoolean() ? "a" : "b", (double) i));
        }
        SystemState once = SystemState.EMPTY;
        SystemState again = SystemState.EMPTY;
        for (int i = 0; i < events.size(); i++) {
            once = once.fold(events.get(i)).state();
            again = again.fold(events.get(i)).state();
            again = again.fold(events.get(random.nextInt(i + 1))).state();
        }

        assertThat(again).isEqualTo(once);
    }

    private static Map<Cell, Optional<Double>> panelOf(List<Integer> order, List<Double> values) {
        SystemState folded = SystemState.EMPTY.fold(defined(1)).state();
        for (int i = 0; i < order.size(); i++) {
            int release = order.get(i);
            folded = folded.fold(release(
                            2 + i,
                            "r" + release,
                            release,
                            release % 3 == 0 ? "a" : "b",
                            release % 5 == 0 ? null : values.get(release)))
                    .state();
        }
        return folded.panel().cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Optional.ofNullable(entry.getValue().value())));
    }

    private void fold(SystemEvent... events) {
        for (SystemEvent event : events) {
            SystemState.Folding folding = state.fold(event);
            outcomes.add(folding.outcome());
            state = folding.state();
        }
    }

    private OptionalDouble a2001() {
        return state.panel().value("a", TestSystem.year(2001));
    }

    private static SystemEvent defined(long sequence) {
        return new SystemDefined("test", sequence, Instant.EPOCH, DEFINITION);
    }

    private static SystemEvent withdrawn(long sequence, String release) {
        return new ReleaseWithdrawn(
                "test",
                sequence,
                Instant.EPOCH,
                release,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static SystemEvent release(long sequence, String id, long day, String indicator, Double value) {
        return release(sequence, id, day, indicator, value, ObsStatus.A);
    }

    private static SystemEvent release(
            long sequence, String id, long day, String indicator, Double value, ObsStatus status) {
        OffsetDateTime releasedAt = Instant.EPOCH.plusSeconds(day * 86_400).atOffset(ZoneOffset.ofHours(8));
        return new ReleasePublished(
                "test",
                sequence,
                Instant.EPOCH,
                id,
                "agency",
                "dataflow",
                releasedAt,
                Instant.EPOCH,
                List.of(new Observation(indicator, TestSystem.year(2001), value, status)),
                Optional.empty());
    }
}
