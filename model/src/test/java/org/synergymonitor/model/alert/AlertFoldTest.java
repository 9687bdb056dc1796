package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.measurement.DegreeChange;

import static org.assertj.core.api.Assertions.assertThat;

/** The alert state as a fold over revisions (model, section 10), on U of the years from 2001 on. */
class AlertFoldTest {
    private final List<String> transitions = new ArrayList<>();
    private Optional<AlertSubject> before = Optional.empty();
    private AlertState state = AlertState.INITIAL;
    private AlertRule rule = AlertSettings.DEFAULT.rule("chained").orElseThrow();
    private boolean release = true;

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
            fold(2, u);
        }

        assertThat(transitions).containsExactly("OPENED 2003");
    }

    @Test
    void aPastVerdictChangedByItsDataIsRevisedAndByRenormalisationNot() {
        fold(0, new double[] {.1, .2, .3});
        fold(
                0,
                new double[] {-.1, -.2, .3},
                change(Base.CHAINED, 2001, .1, -.1, -.05),
                change(Base.FIXED, 2001, .1, -.1, -.05),
                change(Base.CHAINED, 2002, .2, -.2, 0));

        assertThat(transitions).containsExactly("REVISED 2001");
    }

    @Test
    void aTransitionTellsUBeforeAndAfterAndWhatTheRuleSaidFirst() {
        fold(0, new double[] {.1, .2});
        AlertFold.Folding folding = fold(0, new double[] {.1, -.2});

        AlertTransition opened = folding.transitions().get(0);
        assertThat(opened.series()).contains(Base.CHAINED);
        assertThat(opened.before()).hasValue(.2);
        assertThat(opened.after()).hasValue(-.2);
        assertThat(opened.rule()).isEqualTo("chained");
        assertThat(opened.condition())
                .contains(AlertSettings.DEFAULT.rule("chained").orElseThrow().condition());
        assertThat(opened.evidence().first()).contains(new RuleVerdict(.2, false));
        assertThat(opened.evidence().revised()).contains(new RuleVerdict(-.2, true));
    }

    @Test
    void withinTheDeadBandAnOpenAlertStaysOpenAndAClosedOneClosed() {
        rule = TestRules.degree(-.1, .3);
        revisions(
                new double[] {-.1},
                new double[] {-.1, -.2},
                new double[] {-.1, -.2, .1},
                new double[] {-.1, -.2, .1, .2},
                new double[] {-.1, -.2, .1, .2, -.1});

        assertThat(transitions).containsExactly("OPENED 2002", "RESOLVED 2004");
    }

    @Test
    void aThresholdDecidesWhichPastVerdictIsRevised() {
        rule = TestRules.degree(.15, 0);
        fold(0, new double[] {.2, .2, .3});
        fold(
                0,
                new double[] {.1, -.2, .3},
                change(Base.CHAINED, 2001, .2, .1, -.1),
                change(Base.CHAINED, 2002, .1, -.2, -.3));

        assertThat(transitions).containsExactly("REVISED 2001");
    }

    @Test
    void releasesConfirmAndADefinitionDoesNot() {
        rule = TestRules.confirmed(2, 2);
        fold(0, new double[] {.1, -.2});
        release = false;
        fold(0, new double[] {.1, -.3});
        release = true;
        assertThat(transitions).isEmpty();

        revisions(new double[] {.1, -.1}, new double[] {.1, .1}, new double[] {.1, -.1}, new double[] {.1, -.1, .1});
        assertThat(transitions).containsExactly("OPENED 2002");
        revisions(new double[] {.1, -.1, .2});

        assertThat(transitions).containsExactly("OPENED 2002", "RESOLVED 2003");
    }

    @Test
    void aPeriodThatIsGoneRetractsWithoutConfirmation() {
        rule = TestRules.confirmed(1, 5);
        revisions(new double[] {.1, -.2}, new double[] {.1});

        assertThat(transitions).containsExactly("OPENED 2002", "RETRACTED 2002");
    }

    private void revisions(double[]... us) {
        for (double[] u : us) {
            fold(0, u);
        }
    }

    private AlertFold.Folding fold(int warmUpPeriods, double[] u, DegreeChange... changes) {
        AlertSubject after = TestRules.subject(u);
        AlertFold.Folding folding =
                AlertFold.fold(state, rule, warmUpPeriods, new AlertRevision(before, after, List.of(changes), release));
        folding.transitions().forEach(it -> transitions.add(it.kind() + " " + it.period()));
        state = folding.state();
        before = Optional.of(after);
        return folding;
    }

    private static DegreeChange change(Base series, int year, double was, double is, double dataEffect) {
        return new DegreeChange(
                series,
                TestSystem.year(year),
                was,
                is,
                dataEffect,
                is - was - dataEffect,
                0,
                0,
                0,
                DegreeChange.Status.SPLIT);
    }

    @Test
    void aPastVerdictIsRevisedAcrossTheThresholdAndNotOntoIt() {
        fold(0, new double[] {0, -.1, .2, .3});
        fold(
                0,
                new double[] {-.1, 0, 0, .3},
                change(Base.CHAINED, 2001, 0, -.1, -.1),
                change(Base.CHAINED, 2002, -.1, 0, .1),
                change(Base.CHAINED, 2003, .2, 0, -.2));

        assertThat(transitions).containsExactly("REVISED 2001", "REVISED 2002");
    }

    @Test
    void aDefinitionThatSaysItFirstConfirmsOnce() {
        rule = TestRules.confirmed(2, 1);
        release = false;
        revisions(new double[] {.1, -.2});
        assertThat(state.confirmations()).isOne();
        release = true;
        revisions(new double[] {.1, -.3});

        assertThat(transitions).containsExactly("OPENED 2002");
    }
}
