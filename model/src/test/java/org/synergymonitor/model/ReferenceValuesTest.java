package org.synergymonitor.model;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedSubsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Every case of the 60-digit reference computation, under both aggregations and both forms of U. */
class ReferenceValuesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseAgreesWithItsReferenceValues() {
        Iterator<JsonNode> cases =
                Oracles.read("synergy-reference.json").get("cases").iterator();
        return Stream.iterate(cases, Iterator::hasNext, it -> it)
                .map(Iterator::next)
                .flatMap(reference -> Stream.of(Aggregation.LINEAR, Aggregation.WEIGHTED_GEOMETRIC)
                        .map(aggregation -> DynamicTest.dynamicTest(
                                reference.get("name").asText() + " " + aggregation,
                                () -> agrees(reference, aggregation))));
    }

    private void agrees(JsonNode reference, Aggregation aggregation) {
        Measured geometric = measured(reference, aggregation, SynergyForm.GEOMETRIC);
        Measured weightedSum = measured(reference, aggregation, SynergyForm.WEIGHTED_SUM);
        String suffix = aggregation == Aggregation.LINEAR ? "linear" : "weighted_geometric";

        for (int j = 0; j < geometric.panel().subsystems().size(); j++) {
            WeightedSubsystem subsystem = geometric.panel().subsystems().get(j);
            JsonNode expected = reference.get("subsystems").get(subsystem.id());
            List<WeightedIndicator> indicators = subsystem.indicators();
            close(indicators.stream().map(WeightedIndicator::sigma).toList(), expected.get("sigma_sample"));
            close(indicators.stream().map(WeightedIndicator::conflict).toList(), expected.get("conflict"));
            close(indicators.stream().map(WeightedIndicator::information).toList(), expected.get("information"));
            close(indicators.stream().map(WeightedIndicator::weight).toList(), expected.get("weights"));
            close(geometric.measurement().subsystems().get(j).orderDegrees(), expected.get("order_" + suffix));
        }
        close(degrees(geometric.measurement().fixed()), reference.get("U_fixed_base_" + suffix));
        close(degrees(geometric.measurement().chained()), reference.get("U_chained_" + suffix));
        close(degrees(weightedSum.measurement().chained()), reference.get("Usum_chained_" + suffix));
    }

    static Measured measured(JsonNode reference, Aggregation aggregation, SynergyForm synergy) {
        return system(reference).method(method(reference, aggregation, synergy)).measured();
    }

    static TestSystem system(JsonNode reference) {
        TestSystem system = new TestSystem();
        Set<String> negative = new HashSet<>();
        reference.get("subsystems").properties().forEach(subsystem -> {
            negative.addAll(Oracles.texts(subsystem.getValue().get("negative")));
            for (String indicator : Oracles.texts(subsystem.getValue().get("indicators"))) {
                system.with(
                        subsystem.getKey(),
                        indicator,
                        Oracles.numbers(reference.get("inputs").get(indicator)));
                double[] limits =
                        Oracles.numbers(subsystem.getValue().get("limits").get(indicator));
                system.limits(indicator, limits[0], limits[1]);
            }
        });
        return system.negative(negative);
    }

    private static Method method(JsonNode reference, Aggregation aggregation, SynergyForm synergy) {
        LimitsPolicy limits =
                switch (reference.get("limits_policy").asText()) {
                    case "minmax" -> LimitsPolicy.OBSERVED;
                    case "range10" -> LimitsPolicy.EXPANDED;
                    case "mult10" -> LimitsPolicy.FIXED;
                    default -> throw new IllegalArgumentException(reference.toString());
                };
        return TestSystem.method(limits, aggregation, synergy);
    }

    private static List<Double> degrees(List<SynergyDegree> degrees) {
        return degrees.stream().map(SynergyDegree::value).toList();
    }

    private static void close(List<Double> actual, JsonNode expected) {
        close(Series.of(actual), expected);
    }

    private static void close(Series actual, JsonNode expected) {
        assertThat(actual.toArray()).containsExactly(Oracles.numbers(expected), within(Oracles.TOLERANCE));
    }
}
