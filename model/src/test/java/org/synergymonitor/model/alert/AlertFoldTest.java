package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.measurement.Base;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.measurement.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** The alert state as a fold over revisions (model, section 10), on U of the years from 2001 on. */
class AlertFoldTest {
    private final List<String> transitions = new ArrayList<>();
    private Optional<Measurement> before = Optional.empty();
    private AlertState state = AlertState.INITIAL;

    @Test
    void aNewNegativePeriodOpensAndANewerOneResolves() {
        revisions(
                new double[] {.1}, new double[] {.1, -.2}, new double[] {.1, -.2, -.3}, new double[] {.1, -.2, -.3, 0});

        assertThat(transitions).containsExactly("OPENED 2002", "RESOLVED 2004");
    }

    @Test
    void aRevisionOfTheOpeningPeriodRetracts() {
        revisions(new double[] {.1, -.2}, new double[] {.1, .2});

        assertThat(transitions).containsExactly("OPENED 2002", "RETRACTED 2002");
        assertThat(state.open()).isFalse();
    }

    @Test
    void aRevisionOfALaterPeriodResolves() {
        revisions(new double[] {.1, -.2}, new double[] {.1, -.2, -.3}, new double[] {.1, -.2, .3});

        assertThat(transitions).containsExactly("OPENED 2002", "RESOLVED 2003");
    }

    @Test
    void aRevisionToNegativeOpens() {
        revisions(new double[] {.1, .2}, new double[] {.1, -.2});

        assertThat(transitions).containsExactly("OPENED 2002");
    }

    @Test
    void aWithdrawnOpeningPeriodRetractsAndTheNewNewestIsJudged() {
        revisions(new double[] {.1, .2, -.2}, new double[] {.1, .2});
        assertThat(transitions).containsExactly("OPENED 2003", "RETRACTED 2003");

        transitions.clear();
        revisions(new double[] {.1, .2, -.2}, new double[] {.1, -.2});
        assertThat(transitions).containsExactly("OPENED 2003", "RETRACTED 2003", "OPENED 2002");
    }

    @Test
    void withoutAnyUTheStateStays() {
        revisions(new double[] {.1, -.2}, new double[] {}, new double[] {.1, -.2});

        assertThat(transitions).containsExactly("OPENED 2002");
        assertThat(state.openedAt()).hasValue(TestSystem.year(2002));
    }

    @Test
    void nothingOpensDuringWarmUp() {
        for (double[] u : List.of(new double[] {-.1}, new double[] {-.1, -.2}, new double[] {-.1, -.2, -.3})) {
            fold(2, u, List.of());
        }

        assertThat(transitions).containsExactly("OPENED 2003");
    }

    @Test
    void aPastVerdictChangedByItsDataIsRevisedAndByRenormalisationNot() {
        fold(0, new double[] {.1, .2, .3}, List.of());
        fold(
                0,
                new double[] {-.1, -.2, .3},
                List.of(
                        new Verdict(Base.CHAINED, TestSystem.year(2001), .1, -.1, -.05, Verdict.Kind.REVISED),
                        new Verdict(Base.FIXED, TestSystem.year(2001), .1, -.1, -.05, Verdict.Kind.REVISED),
                        new Verdict(Base.CHAINED, TestSystem.year(2002), .2, -.2, 0, Verdict.Kind.RENORMALISED)));

        assertThat(transitions).containsExactly("REVISED 2001");
    }

    @Test
    void aTransitionTellsUBeforeAndAfter() {
        Measurement measurement = measurement(.1, -.2);

        AlertFold.Folding folding = AlertFold.fold(
                AlertState.INITIAL, Base.CHAINED, 0, Optional.of(measurement(.1)), measurement, List.of());

        assertThat(folding.transitions())
                .containsExactly(new AlertTransition(
                        Base.CHAINED,
                        AlertTransition.Kind.OPENED,
                        TestSystem.year(2002),
                        OptionalDouble.empty(),
                        OptionalDouble.of(-.2)));
    }

    private void revisions(double[]... us) {
        for (double[] u : us) {
            fold(0, u, List.of());
        }
    }

    private void fold(int warmUpPeriods, double[] u, List<Verdict> verdicts) {
        Measurement after = measurement(u);
        AlertFold.Folding folding = AlertFold.fold(state, Base.CHAINED, warmUpPeriods, before, after, verdicts);
        folding.transitions().forEach(it -> transitions.add(it.kind() + " " + it.period()));
        state = folding.state();
        before = Optional.of(after);
    }

    private static Measurement measurement(double... u) {
        List<SynergyDegree> chained = new ArrayList<>();
        for (int t = 0; t < u.length; t++) {
            chained.add(new SynergyDegree(
                    TestSystem.year(2001 + t),
                    TestSystem.year(2000 + t),
                    u[t],
                    Series.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    false,
                    Optional.empty()));
        }
        return new Measurement("test", "", List.of(), List.of(), chained, Optional.empty(), List.of());
    }
}
