package org.synergymonitor.model.measurement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.MethodPage;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellChange;
import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.panel.SystemState.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.synergymonitor.model.MethodPage.number;
import static org.synergymonitor.model.TestSystem.year;

/** The example of docs/model.md, "What a revision did": two releases, folded and compared. */
class RevisionExampleTest {
    private static final TestSystem SYSTEM = new TestSystem().with("A", "a", 0).with("B", "b", 0);

    private final MethodPage page = new MethodPage("model.md");
    private final SystemState first = SystemState.EMPTY
            .fold(new SystemDefined("test", 1, Instant.EPOCH, SYSTEM.definition()))
            .state()
            .fold(release(2, "2005-03-01", years(0, 6, 5, 10)))
            .state();
    private final SystemState.Folding second =
            first.fold(release(3, "2006-03-01", List.of(observation(2002, 4), observation(2004, 20))));

    @Test
    void theCells() {
        List<CellChange> revised = second.change().revised();

        assertThat(revised).extracting(CellChange::indicator).containsExactly("a", "a", "b", "b");
        for (CellChange it : revised.subList(0, 2)) {
            page.printsRow(
                    it.period(),
                    it.before().orElseThrow(),
                    it.after().orElseThrow(),
                    it.relative().orElseThrow());
        }
    }

    @Test
    void theEffects() {
        List<DegreeChange> changes = comparison().changes();

        assertThat(changes).hasSize(5).allSatisfy(it -> {
            page.printsRow(it.series(), it.period(), it.before(), it.after(), it.data(), it.limits());
            assertThat(List.of(it.weights(), it.method())).containsOnly(0.0);
            assertThat(it.remainder()).isCloseTo(0, within(1e-15));
        });
    }

    /** With one indicator a subsystem U is d/range, where d is the difference of the values. */
    @Test
    void theEffectsByHand() {
        double[][] differences = {{6, 4}, {5, 5}, {6, 4}, {-1, 1}, {5, 15}};

        List<DegreeChange> changes = comparison().changes();

        for (int i = 0; i < differences.length; i++) {
            double was = differences[i][0];
            double is = differences[i][1];
            assertThat(changes.get(i).data()).isCloseTo(((is - was) / 10 + (is - was) / 20) / 2, within(1e-15));
            assertThat(changes.get(i).limits())
                    .isCloseTo(((was / 20 - was / 10) + (is / 20 - is / 10)) / 2, within(1e-15));
        }
    }

    @Test
    void theVerdicts() {
        List<Verdict> verdicts = comparison().verdicts();

        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.get(0).kind()).isEqualTo(Verdict.Kind.REVISED);
        assertThat(verdicts.get(0).period()).isEqualTo(year(2003));
        page.prints("The verdict on 2003 is `REVISED`");
    }

    @Test
    void aYearThatRenormalisesThePast() {
        Measured before = new TestSystem()
                .with("A", "a1", 0, 4, 3, 8)
                .with("A", "a2", 0, 2, 9, 8)
                .with("B", "b", 0, 1, 2, 3)
                .measured();
        Measured after = new TestSystem()
                .with("A", "a1", 0, 4, 3, 8, 4)
                .with("A", "a2", 0, 2, 9, 8, 900)
                .with("B", "b", 0, 1, 2, 3, 4)
                .measured();

        RevisionComparison comparison = RevisionComparison.of(before, after);

        assertThat(comparison.verdicts())
                .extracting(Verdict::period, Verdict::kind)
                .containsExactly(tuple(year(2003), Verdict.Kind.RENORMALISED));
        DegreeChange change = comparison.changes().stream()
                .filter(DegreeChange::changesTheVerdict)
                .findFirst()
                .orElseThrow();
        page.prints("from %s to %s: data %s, limits %s, weights %s"
                .formatted(
                        number(change.before()),
                        number(change.after()),
                        number(change.data()),
                        number(change.limits()),
                        number(change.weights())));
    }

    /** The example of docs/model/other-readings.md, "As of". */
    @Test
    void aLateVintageChangesThePastAlone() {
        SystemState.Folding late = second.state().fold(release(4, "2005-09-01", List.of(observation(2002, 7))));

        assertThat(late.outcome()).isEqualTo(Outcome.INEFFECTIVE);
        CellHistory cell = late.state().cells().get(new Cell("a", year(2002)));
        assertThat(Stream.of("2005-06-01", "2005-12-31", "2006-06-01").map(it -> asOf(cell, it)))
                .containsExactly(6.0, 7.0, 4.0);
        new MethodPage("model/other-readings.md").prints("6 as of 2005-06-01, 7 as of 2005-12-31, 4 as of 2006-06-01");
    }

    private static Double asOf(CellHistory cell, String day) {
        List<CellVersion> released = cell.versions().stream()
                .filter(it -> !it.releasedAt().isAfter(instant(day)))
                .toList();
        return new CellHistory(released).current(Set.of()).orElseThrow().value();
    }

    private RevisionComparison comparison() {
        return RevisionComparison.of(
                TestSystem.measure(SYSTEM.definition(), first.panel()),
                TestSystem.measure(SYSTEM.definition(), second.state().panel()));
    }

    private static List<Observation> years(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(t -> observation(2001 + t, values[t]))
                .toList();
    }

    private static Observation observation(int year, double value) {
        return new Observation("a", year(year), value, null);
    }

    /** The same values for a and b. */
    private static ReleasePublished release(long sequence, String day, List<Observation> ofA) {
        return new ReleasePublished(
                "test",
                sequence,
                instant(day),
                "r" + sequence,
                "agency",
                "dataflow",
                instant(day).atOffset(ZoneOffset.UTC),
                instant(day),
                Stream.concat(ofA.stream(), ofA.stream().map(it -> new Observation("b", it.period(), it.value(), null)))
                        .toList(),
                Optional.empty());
    }

    private static Instant instant(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
