package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.SynergyForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Through what a revision changed U. */
class RevisionEffectsTest {

    /** One indicator a subsystem, so w = 1 and u = e = x/α: the four effects can be worked out by hand. */
    @Test
    void halfOfAMaximumRaisedIsDataAndHalfLimits() {
        Measured before = new TestSystem()
                .with("A", "a", 0, 5, 10)
                .with("B", "b", 0, 5, 10)
                .measured();
        Measured after = new TestSystem()
                .with("A", "a", 0, 8, 20)
                .with("B", "b", 0, 8, 20)
                .measured();

        List<DegreeChange> changes = RevisionComparison.of(before, after).changes();

        DegreeChange change = changes.get(0);
        assertThat(change.period()).isEqualTo(TestSystem.year(2002));
        assertThat(change.before()).isEqualTo(0.5);
        assertThat(change.after()).isEqualTo(0.4);
        // U is x/α: data 5 → 8, limits 10 → 20. Shapley: ((0.8 − 0.5) + (0.4 − 0.25))/2 and ((0.25 − 0.5) + (0.4 −
        // 0.8))/2.
        assertThat(change.data()).isCloseTo(0.225, within(1e-15));
        assertThat(change.limits()).isCloseTo(-0.325, within(1e-15));
        assertThat(change.weights()).isZero();
        assertThat(change.method()).isZero();
        assertThat(change.remainder()).isCloseTo(0, within(1e-15));
    }

    @Test
    void anotherAggregationIsAnEffectOfTheMethod() {
        TestSystem system = new TestSystem()
                .with("A", "a1", 1, 4, 9)
                .with("A", "a2", 2, 9, 5)
                .with("B", "b", 1, 2, 3);
        Measured before = system.method(
                        TestSystem.method(LimitsPolicy.EXPANDED, Aggregation.LINEAR, SynergyForm.GEOMETRIC))
                .measured();
        Measured after = system.method(TestSystem.method(
                        LimitsPolicy.EXPANDED, Aggregation.WEIGHTED_GEOMETRIC, SynergyForm.WEIGHTED_SUM))
                .measured();

        assertThat(RevisionComparison.of(before, after).changes()).hasSize(4).allSatisfy(change -> {
            assertThat(change.method()).isCloseTo(change.after() - change.before(), within(1e-15));
            assertThat(List.of(change.data(), change.limits(), change.weights()))
                    .containsOnly(0.0);
        });
    }

    @Test
    void anIndicatorThatOnlyOneRevisionHasIsLeftOver() {
        Measured before = new TestSystem()
                .with("A", "a1", 0, 4, 9)
                .with("B", "b", 0, 1, 3)
                .measured();
        Measured after = new TestSystem()
                .with("A", "a1", 0, 4, 9)
                .with("A", "a2", 5, 1, 2)
                .with("B", "b", 0, 1, 3)
                .measured();

        DegreeChange change = RevisionComparison.of(before, after).changes().get(0);

        assertThat(change.remainder()).isNotZero();
        assertThat(change.data() + change.limits() + change.weights() + change.method() + change.remainder())
                .isCloseTo(change.after() - change.before(), within(1e-15));
    }

    @Test
    void valuesBeyondAllRangeAreNamedAndTheChangeIsData() {
        Measured before = new TestSystem()
                .with("A", "a", 0, 1e-290, 2e-290)
                .with("B", "b", 0, 1, 2)
                .measured();
        Measured after = new TestSystem()
                .with("A", "a", 0, 2e100, 1e100)
                .with("B", "b", 0, 1, 2)
                .measured();

        List<DegreeChange> changes = RevisionComparison.of(before, after).changes();

        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.status()).isEqualTo(DegreeChange.Status.BEYOND_RANGE);
            assertThat(change.data()).isEqualTo(change.after() - change.before());
        });
    }

    /** The definition of the Shapley value: a factor's mean marginal contribution over all orders in which the four can arrive. */
    @Property(tries = 100)
    void effectsAreTheMeanOverAllOrders(
            @ForAll @Size(12) List<@DoubleRange(min = 1, max = 9) Double> was,
            @ForAll @Size(12) List<@DoubleRange(min = 1, max = 9) Double> is) {
        Measured before = panel(was, Aggregation.LINEAR);
        Measured after = panel(is, Aggregation.WEIGHTED_GEOMETRIC);
        for (DegreeChange change : RevisionComparison.of(before, after).changes()) {
            double[] expected = meanOverAllOrders(before, after, change);

            assertThat(change.data()).isCloseTo(expected[0], within(1e-12));
            assertThat(change.limits()).isCloseTo(expected[1], within(1e-12));
            assertThat(change.weights()).isCloseTo(expected[2], within(1e-12));
            assertThat(change.method()).isCloseTo(expected[3], within(1e-12));
            assertThat(change.remainder()).isCloseTo(0, within(1e-12));
        }
    }

    private static Measured panel(List<Double> values, Aggregation aggregation) {
        double[] x = values.stream().mapToDouble(it -> it).toArray();
        return new TestSystem()
                .with("A", "a1", Arrays.copyOfRange(x, 0, 4))
                .with("A", "a2", Arrays.copyOfRange(x, 4, 8))
                .with("B", "b", Arrays.copyOfRange(x, 8, 12))
                .method(TestSystem.method(LimitsPolicy.EXPANDED, aggregation, SynergyForm.WEIGHTED_SUM))
                .measured();
    }

    private static double[] meanOverAllOrders(Measured before, Measured after, DegreeChange change) {
        double[] sum = new double[4];
        List<List<Integer>> orders = orders(List.of(0, 1, 2, 3));
        for (List<Integer> order : orders) {
            boolean[] isNew = new boolean[4];
            double u = u(before, after, change, isNew);
            for (int factor : order) {
                isNew[factor] = true;
                double next = u(before, after, change, isNew);
                sum[factor] += next - u;
                u = next;
            }
        }
        return Arrays.stream(sum).map(it -> it / orders.size()).toArray();
    }

    private static List<List<Integer>> orders(List<Integer> factors) {
        if (factors.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : factors) {
            List<Integer> others = new ArrayList<>(factors);
            others.remove(first);
            for (List<Integer> rest : orders(others)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    /** U of the weighted sum with data, limits, weights and method of one revision or the other, written down anew. */
    private static double u(Measured before, Measured after, DegreeChange change, boolean[] isNew) {
        int t = before.panel().periods().indexOf(change.period());
        int base = change.series() == Base.FIXED ? 0 : t - 1;
        double magnitude = 0;
        boolean apart = false;
        for (int j = 0; j < 2; j++) {
            double delta = orderDegree(before, after, j, t, isNew) - orderDegree(before, after, j, base, isNew);
            magnitude += Math.abs(delta) / 2;
            apart |= delta <= -1e-12;
        }
        return apart ? -magnitude : magnitude;
    }

    private static double orderDegree(Measured before, Measured after, int j, int t, boolean[] isNew) {
        double sum = 0;
        double product = 1;
        for (int i = 0; i < before.panel().subsystems().get(j).indicators().size(); i++) {
            var values = (isNew[0] ? after : before)
                    .panel()
                    .subsystems()
                    .get(j)
                    .indicators()
                    .get(i);
            var limits = (isNew[1] ? after : before)
                    .panel()
                    .subsystems()
                    .get(j)
                    .indicators()
                    .get(i)
                    .limits();
            double w = (isNew[2] ? after : before)
                    .panel()
                    .subsystems()
                    .get(j)
                    .indicators()
                    .get(i)
                    .weight();
            double e = limits.range() == 0 ? 0 : (values.values().get(t) - limits.lower()) / limits.range();
            sum += w * e;
            product *= w == 0 ? 1 : Math.pow(Math.max(0, e), w);
        }
        return isNew[3] ? product : sum;
    }
}
