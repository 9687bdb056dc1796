package org.synergymonitor.model.measurement;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Which past verdicts a revision changed, and whether its data did. */
class RevisionComparisonTest {

    @Test
    void aRevisedValueChangesItsVerdictThroughTheData() {
        Measured before = new TestSystem()
                .with("A", "a", 0, 6, 5, 10)
                .with("B", "b", 0, 6, 5, 10)
                .measured();
        Measured after = new TestSystem()
                .with("A", "a", 0, 4, 5, 10)
                .with("B", "b", 0, 4, 5, 10)
                .measured();

        List<Verdict> verdicts = RevisionComparison.of(before, after).verdicts();

        assertThat(verdicts).hasSize(1);
        Verdict verdict = verdicts.get(0);
        assertThat(verdict.series()).isEqualTo(Base.CHAINED);
        assertThat(verdict.period()).isEqualTo(TestSystem.year(2003));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REVISED);
        assertThat(verdict.before()).isNegative();
        assertThat(verdict.dataEffect())
                .as("limits, weights and method did not change, so the data explain all of it")
                .isCloseTo(verdict.after() - verdict.before(), within(1e-15));
    }

    @Test
    void aPeriodThatOnlyMovesTheWeightsRenormalisesThePast() {
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

        List<Verdict> verdicts = RevisionComparison.of(before, after).verdicts();

        assertThat(verdicts).isNotEmpty().allSatisfy(verdict -> assertThat(verdict.kind())
                .isEqualTo(Verdict.Kind.RENORMALISED));
    }

    @Test
    void theNewestPeriodIsNoPastVerdict() {
        Measured before =
                new TestSystem().with("A", "a", 0, 1, 2).with("B", "b", 0, 1, 2).measured();
        Measured after =
                new TestSystem().with("A", "a", 0, 2, 1).with("B", "b", 0, 2, 1).measured();

        assertThat(RevisionComparison.of(before, after).verdicts()).isEmpty();
        assertThat(after.measurement().newest(Base.CHAINED).orElseThrow().negative())
                .isTrue();
    }
}
