package org.synergymonitor.model.measurement;

import java.util.List;
import java.util.stream.DoubleStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.SynergyForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the effects of a revision add up to. */
class RevisionPropertiesTest {
    private static final double SHARE = 1e-12;

    @Property(tries = 200)
    void withTheSameIndicatorsTheFourEffectsAreTheWholeChange(
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 9) Double> was,
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 9) Double> is,
            @ForAll Aggregation aggregation,
            @ForAll SynergyForm form,
            @ForAll boolean expanded) {
        Measured before = panel(was)
                .method(TestSystem.method(LimitsPolicy.OBSERVED, Aggregation.LINEAR, SynergyForm.GEOMETRIC))
                .measured();
        Measured after = panel(is)
                .method(TestSystem.method(expanded ? LimitsPolicy.EXPANDED : LimitsPolicy.OBSERVED, aggregation, form))
                .measured();

        for (DegreeChange change : RevisionComparison.of(before, after).changes()) {
            assertThat(effects(change).sum()).isCloseTo(change.after() - change.before(), within(tolerance(change)));
        }
    }

    @Property(tries = 100)
    void theRemainderIsWhatAnotherIndicatorAndClampingLeave(
            @ForAll @Size(12) List<@DoubleRange(min = 0, max = 9) Double> was,
            @ForAll @Size(16) List<@DoubleRange(min = 0, max = 9) Double> is) {
        Measured before = panel(was).measured();
        Measured after = panel(is.subList(0, 12))
                .with("B", "b2", array(is.subList(12, 16)))
                .limits("a1", 2, 5)
                .limits("a2", 0, 9)
                .limits("b", 1, 9)
                .limits("b2", 0, 4)
                .method(TestSystem.method(LimitsPolicy.FIXED, Aggregation.LINEAR, SynergyForm.WEIGHTED_SUM))
                .measured();

        for (DegreeChange change : RevisionComparison.of(before, after).changes()) {
            assertThat(effects(change).sum() + change.remainder())
                    .isCloseTo(change.after() - change.before(), within(tolerance(change)));
        }
    }

    private static DoubleStream effects(DegreeChange change) {
        return DoubleStream.of(change.data(), change.limits(), change.weights(), change.method());
    }

    /** Effects far greater than the change cancel each other, and round at their own size. */
    private static double tolerance(DegreeChange change) {
        return SHARE * Math.max(1, effects(change).map(Math::abs).max().orElseThrow());
    }

    private static TestSystem panel(List<Double> values) {
        return new TestSystem()
                .with("A", "a1", array(values.subList(0, 4)))
                .with("A", "a2", array(values.subList(4, 8)))
                .with("B", "b", array(values.subList(8, 12)));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(it -> it).toArray();
    }
}
