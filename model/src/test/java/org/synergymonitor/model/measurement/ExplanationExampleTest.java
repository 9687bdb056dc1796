package org.synergymonitor.model.measurement;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.MethodPage;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;

import static org.synergymonitor.model.MethodPage.number;

/** The example of docs/model.md, "Why", as printed; {@link ExplanationTest} works it out by hand. */
class ExplanationExampleTest {
    private final MethodPage page = new MethodPage("model.md");

    @Test
    void theContributionsAndTheObstacles() {
        Measurement measurement = ExplanationTest.example().measured().measurement();

        SynergyDegree of2002 = measurement.chained().get(0);
        page.printsRow("Δ", of2002.deltas());
        page.prints("U = " + number(of2002.value()) + ", " + of2002.cause().get(0) + " fell");
        page.prints("ranked: " + text(of2002.contributions()));
        for (Obstacle it : measurement.subsystems().get(0).obstacles()) {
            page.printsRow(it.indicator(), it.value(), it.share().orElseThrow());
        }
    }

    @Test
    void theLogarithms() {
        Measurement measurement = ExplanationTest.example()
                .method(TestSystem.method(LimitsPolicy.EXPANDED, Aggregation.WEIGHTED_GEOMETRIC, null))
                .measured()
                .measurement();

        LogarithmicSplit a = measurement.chained().get(0).logarithmic().get(0);
        SubsystemMeasurement subsystem = measurement.subsystems().get(0);
        page.prints(text(a.contributions()));
        page.prints("u of A falls from %s to %s"
                .formatted(
                        number(subsystem.orderDegrees().get(0)),
                        number(subsystem.orderDegrees().get(1))));
        double sum = a.contributions().stream().mapToDouble(Contribution::value).sum();
        page.prints("they add up to %s".formatted(number(sum)));
    }

    private static String text(List<Contribution> contributions) {
        return contributions.stream()
                .map(it -> it.indicator() + " " + number(it.value()))
                .collect(Collectors.joining(", "));
    }
}
