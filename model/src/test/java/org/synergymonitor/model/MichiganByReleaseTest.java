package org.synergymonitor.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.alert.AlertRevision;
import org.synergymonitor.model.alert.AlertSubject;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.RevisionComparison;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.measurement.Verdict;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.weighting.WeightedIndicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Michigan 1970–1986, published year by year. */
class MichiganByReleaseTest {
    private final TestSystem michigan = ReferenceValuesTest.system(Oracles.referenceCase("Produc-MICHIGAN-minmax"))
            .firstYear(1970);
    private final List<Measured> revisions = new ArrayList<>();
    private final List<String> transitions = new ArrayList<>();
    private SystemAlerts alerts = SystemAlerts.INITIAL;
    private SystemState state = SystemState.EMPTY;

    @Test
    void everyReleaseGivesItsReferenceValues() {
        JsonNode releases = Oracles.read("michigan-by-release.json").get("releases");

        fold(IntStream.range(0, 17).boxed().toList());

        assertThat(revisions).hasSize(1 + 17);
        for (int i = 0; i < releases.size(); i++) {
            agrees(revisions.get(3 + i), releases.get(i));
        }
    }

    @Test
    void exactlyTheKnownTransitionsHappen() {
        fold(IntStream.range(0, 17).boxed().toList());

        assertThat(transitions)
                .containsExactly(
                        "chained OPENED 1974",
                        "chained RESOLVED 1976",
                        "chained OPENED 1979",
                        "fixed OPENED 1982",
                        "fixed RESOLVED 1983");
    }

    @Test
    void renormalisationOfThePastIsListedButIsNoAlert() {
        fold(IntStream.range(0, 17).boxed().toList());

        List<Verdict.Kind> kinds = IntStream.range(1, revisions.size())
                .boxed()
                .flatMap(i -> RevisionComparison.of(revisions.get(i - 1), revisions.get(i)).verdicts().stream())
                .map(Verdict::kind)
                .distinct()
                .toList();
        assertThat(kinds).containsExactly(Verdict.Kind.RENORMALISED);
    }

    @Test
    void theDigestIsTheSameOnEveryMachineAndJdk() {
        fold(IntStream.range(0, 17).boxed().toList());

        assertThat(last().digest()).isEqualTo("40f0e7d73ab80dd75205adb12f2ee38ff435ca2e0f0c046f4092baffec3f7ba5");
    }

    @RepeatedTest(5)
    void anyOrderTwiceOverEndsInTheSameDigest(RepetitionInfo repetition) {
        fold(IntStream.range(0, 17).boxed().toList());
        String digest = last().digest();
        List<Integer> twice = IntStream.range(0, 34).map(i -> i % 17).boxed().collect(Collectors.toList());
        Collections.shuffle(twice, new Random(repetition.getCurrentRepetition()));

        state = SystemState.EMPTY;
        fold(twice);

        assertThat(last().digest()).isEqualTo(digest).hasSize(64);
    }

    private Measurement last() {
        return revisions.get(revisions.size() - 1).measurement();
    }

    private void fold(List<Integer> years) {
        List<SystemEvent> events = new ArrayList<>();
        events.add(new SystemDefined("test", 1, Instant.EPOCH, michigan.definition()));
        years.forEach(year -> events.add(michigan.release(events.size() + 1L, year)));
        revisions.clear();
        for (SystemEvent event : events) {
            SystemState.Folding folding = state.fold(event);
            state = folding.state();
            if (folding.outcome() == SystemState.Outcome.EFFECTIVE) {
                revise(TestSystem.measure(michigan.definition(), state.panel()));
            }
        }
    }

    private void revise(Measured measured) {
        Optional<Measured> before =
                revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
        SystemAlerts.Folding folding = alerts.fold(new AlertRevision(
                before.map(AlertSubject::of),
                AlertSubject.of(measured),
                before.map(it -> RevisionComparison.of(it, measured).changes()).orElse(List.of()),
                true));
        alerts = folding.alerts();
        folding.transitions().forEach(it -> transitions.add(it.rule() + " " + it.kind() + " " + it.period()));
        revisions.add(measured);
    }

    private static void agrees(Measured actual, JsonNode expected) {
        assertThat(actual.panel().periods()).map(Object::toString).isEqualTo(Oracles.texts(expected.get("periods")));
        Map<String, List<Double>> weights = new HashMap<>();
        actual.panel()
                .subsystems()
                .forEach(subsystem -> weights.put(
                        subsystem.id(),
                        subsystem.indicators().stream()
                                .map(WeightedIndicator::weight)
                                .toList()));
        actual.measurement().subsystems().forEach(subsystem -> {
            close(
                    Series.of(weights.get(subsystem.id())),
                    expected.get("weights").get(subsystem.id()));
            close(subsystem.orderDegrees(), expected.get("order_linear").get(subsystem.id()));
        });
        close(degrees(actual.measurement().fixed()), expected.get("U_fixed_base"));
        close(degrees(actual.measurement().chained()), expected.get("U_chained"));
    }

    private static Series degrees(List<SynergyDegree> degrees) {
        return Series.of(degrees.stream().map(SynergyDegree::value).toList());
    }

    private static void close(Series actual, JsonNode expected) {
        assertThat(actual.toArray()).containsExactly(Oracles.numbers(expected), within(Oracles.TOLERANCE));
    }
}
