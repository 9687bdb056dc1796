package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.MethodPage;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertRule.Confirmations;
import org.synergymonitor.model.definition.Base;

/** The example of docs/model.md, "Alerts": two rules over seven releases. */
class AlertExampleTest {
    private static final double[][] RELEASES = {
        {.2}, {.2, -.15}, {.2, .05}, {.2, .05, -.2}, {.2, .05, -.2, -.3}, {.2, .05, -.2, .05}, {.2, .05, -.2, .1}
    };

    private static final String NOTHING = "·";

    private final MethodPage page = new MethodPage("model.md");

    @Test
    void theTransitions() {
        List<String> plain = transitions(rule(0.0, 0.0, 1));
        List<String> patient = transitions(rule(-.1, .2, 2));

        for (int release = 0; release < RELEASES.length; release++) {
            page.printsRow(cells(release, plain.get(release), patient.get(release)));
        }
    }

    private static Object[] cells(int release, String plain, String patient) {
        List<Object> cells = new ArrayList<>();
        cells.add(release + 1);
        for (int t = 0; t < 4; t++) {
            cells.add(t < RELEASES[release].length ? (Object) RELEASES[release][t] : NOTHING);
        }
        cells.add(plain);
        cells.add(patient);
        return cells.toArray();
    }

    /** @return of each release what it did */
    private static List<String> transitions(AlertRule rule) {
        List<String> transitions = new ArrayList<>();
        AlertState state = AlertState.INITIAL;
        Optional<AlertSubject> before = Optional.empty();
        for (double[] u : RELEASES) {
            AlertSubject after = TestRules.subjectFrom(2002, u);
            AlertFold.Folding folding =
                    AlertFold.fold(state, rule, 1, new AlertRevision(before, after, List.of(), true));
            transitions.add(folding.transitions().stream()
                    .map(it -> it.kind() + " " + it.period())
                    .findFirst()
                    .orElse(NOTHING));
            state = folding.state();
            before = Optional.of(after);
        }
        return transitions;
    }

    private static AlertRule rule(double threshold, double deadBand, int open) {
        return new AlertRule(
                "r",
                null,
                null,
                new AlertCondition.Degree(Base.CHAINED, Optional.empty(), null, threshold, deadBand),
                new Confirmations(open, 1),
                Optional.empty());
    }
}
