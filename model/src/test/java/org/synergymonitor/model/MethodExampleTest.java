package org.synergymonitor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.DecimalSubsystem;
import org.synergymonitor.model.robustness.Weighting;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedSubsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.synergymonitor.model.MethodPage.number;

/** The worked example of docs/model.md: the page prints what the model computes, and 40 digits agree with both. */
class MethodExampleTest {
    private static final List<double[]> A = List.of(new double[] {0, 4, 10, 5}, new double[] {3, 1, 2, 5});
    private static final List<double[]> B = List.of(new double[] {0, 10, 5, 20}, new double[] {2, 4, 1, 3});

    private final MethodPage page = new MethodPage("model.md");
    private final Measured measured = system().measured();
    private final Measurement measurement = measured.measurement();
    private final List<DecimalSubsystem> exact = Stream.of(A, B)
            .map(columns -> DecimalSubsystem.observed(DecimalSubsystem.exact(columns.stream()), "0"))
            .toList();

    @Test
    void thePanel() {
        for (WeightedSubsystem subsystem : measured.panel().subsystems()) {
            for (WeightedIndicator it : subsystem.indicators()) {
                page.printsRow(subsystem.id() + " · " + it.id(), it.values());
            }
        }
    }

    @Test
    void theOrderParametersAndTheWeights() {
        for (int j = 0; j < 2; j++) {
            WeightedSubsystem subsystem = measured.panel().subsystems().get(j);
            for (int i = 0; i < 2; i++) {
                WeightedIndicator it = subsystem.indicators().get(i);
                Series e = measurement.subsystems().get(j).orderParameters().get(i);
                double r = subsystem.correlations().get(0).get(1);

                page.printsRow(it.id(), e, it.sigma(), r, it.conflict(), it.information(), it.weight());
                assertThat(it.weight())
                        .isCloseTo(
                                exact.get(j).weights(Weighting.CRITIC).get(i).doubleValue(), within(Oracles.TOLERANCE));
            }
        }
    }

    @Test
    void theOrderDegrees() {
        for (int j = 0; j < 2; j++) {
            Series u = measurement.subsystems().get(j).orderDegrees();

            page.printsRow("u of " + "AB".charAt(j), u);
            double[] expected = exactOrderDegrees(j).stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .toArray();
            assertThat(u.toArray()).containsExactly(expected, within(Oracles.TOLERANCE));
        }
    }

    @Test
    void theSynergyDegreesOnBothBases() {
        Measurement sums = withWeightedSum();
        for (Base base : Base.values()) {
            for (SynergyDegree u : measurement.degrees(base)) {
                SynergyDegree sum = sums.degree(base, u.period()).orElseThrow();
                String fell = u.cause().isEmpty() ? "–" : u.cause().get(0);

                page.printsRow(base, u.period(), u.base(), u.deltas(), u.value(), sum.value(), fell);
                assertThat(u.value())
                        .isCloseTo(
                                DecimalSubsystem.synergy(
                                        List.of(exactOrderDegrees(0), exactOrderDegrees(1)),
                                        u.period().since(TestSystem.year(2001)),
                                        u.base().since(TestSystem.year(2001))),
                                within(Oracles.TOLERANCE));
            }
        }
    }

    @Test
    void thePreliminaryMeasurement() {
        Preliminary tooLow = preliminary(0.8);
        Preliminary preliminary = preliminary(0.4);

        assertThat(tooLow.status()).isEqualTo(Preliminary.Status.SHARE_TOO_LOW);
        page.prints("the share of A is %s".formatted(number(tooLow.shares().get(0))));
        page.printsRow(
                "fixed",
                2001,
                preliminary.orderDegrees(),
                preliminary.fixed().orElseThrow().deltas(),
                preliminary.fixed().orElseThrow().value());
        page.printsRow(
                "chained",
                2004,
                preliminary.orderDegrees(),
                preliminary.chained().orElseThrow().deltas(),
                preliminary.chained().orElseThrow().value());
        assertThat(preliminary.orderDegrees().get(0))
                .as("a1 alone: (8 − 0)/(10 − 0)")
                .isEqualTo(0.8);
        double w = exact.get(1).weights(Weighting.CRITIC).get(0).doubleValue();
        assertThat(preliminary.orderDegrees().get(1))
                .as("b1 beyond its limits: 25/20, b2: (2 − 1)/(4 − 1)")
                .isCloseTo(w * 1.25 + (1 - w) / 3, within(Oracles.TOLERANCE));
    }

    @Test
    void thePreview() {
        double present = measurement.fixed().get(1).value();
        double other = withWeightedSum().fixed().get(1).value();

        new MethodPage("model/other-readings.md")
                .prints("%s − (%s) = %s".formatted(number(other), number(present), number(other - present)));
    }

    private List<BigDecimal> exactOrderDegrees(int j) {
        return exact.get(j).orderDegrees(Aggregation.LINEAR, exact.get(j).weights(Weighting.CRITIC));
    }

    private static Measurement withWeightedSum() {
        return system().method(TestSystem.method(null, null, SynergyForm.WEIGHTED_SUM))
                .measured()
                .measurement();
    }

    private static Preliminary preliminary(double share) {
        return new TestSystem()
                .with("A", "a1", 0, 4, 10, 5, 8)
                .with("A", "a2", 3, 1, 2, 5, Double.NaN)
                .with("B", "b1", 0, 10, 5, 20, 25)
                .with("B", "b2", 2, 4, 1, 3, 2)
                .method(new Method(null, null, null, null, null, null, null, Optional.empty(), share))
                .measured()
                .measurement()
                .preliminary()
                .orElseThrow();
    }

    private static TestSystem system() {
        return new TestSystem()
                .with("A", "a1", A.get(0))
                .with("A", "a2", A.get(1))
                .with("B", "b1", B.get(0))
                .with("B", "b2", B.get(1));
    }
}
