package org.synergymonitor.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.weighting.Critic;
import org.synergymonitor.model.weighting.OrderParameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** CRITIC as published: Diakoulaki et al. 1995, Akcakanat et al. 2018, and a case by hand. */
class PublishedCriticTest {

    @TestFactory
    Stream<DynamicTest> everyExampleAgreesWithItsPublication() {
        return StreamSupport.stream(
                        Oracles.read("critic-published.json").get("cases").spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(example.get("name").asText(), () -> agrees(example)));
    }

    private void agrees(JsonNode example) {
        List<Series> orderParameters = orderParameters(example);

        Critic critic = Critic.weigh(orderParameters, Collections.nCopies(orderParameters.size(), false));

        close(critic.weights(), example, "weights", example.get("tolerance").asDouble());
        close(critic.sigma(), example, "sigma_sample", 1e-9);
        close(critic.conflict(), example, "conflict", 1e-9);
        close(
                critic.information(),
                example,
                "information",
                example.path("information_tolerance").asDouble());
        if (example.has("r")) {
            example.get("r").properties().forEach(pair -> {
                int row = pair.getKey().charAt(0) - '1';
                int column = pair.getKey().charAt(1) - '1';
                assertThat(critic.correlations().get(row).get(column))
                        .isCloseTo(pair.getValue().asDouble(), within(1e-9))
                        .isEqualTo(critic.correlations().get(column).get(row));
            });
        }
    }

    private static List<Series> orderParameters(JsonNode example) {
        List<Series> orderParameters = new ArrayList<>();
        for (int column = 0; column < example.get("direction").size(); column++) {
            int i = column;
            Series values = Series.of(StreamSupport.stream(example.get("rows").spliterator(), false)
                    .mapToDouble(row -> row.get(i).asDouble())
                    .toArray());
            Direction direction = example.get("direction").get(i).asText().equals("positive")
                    ? Direction.POSITIVE
                    : Direction.NEGATIVE;
            Limits limits = OrderParameters.limits(Method.DEFAULT, values, null);
            orderParameters.add(OrderParameters.orderParameters(Method.DEFAULT, direction, limits, false, values));
        }
        return orderParameters;
    }

    private static void close(Series actual, JsonNode example, String field, double tolerance) {
        if (example.has(field)) {
            assertThat(actual.toArray()).containsExactly(Oracles.numbers(example.get(field)), within(tolerance));
        }
    }
}
