package org.synergymonitor.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.alert.AlertRevision;
import org.synergymonitor.model.alert.AlertSubject;
import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.RevisionComparison;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** First vintages, revisions, a withdrawal and a return of Michigan give the transitions worked out beside them, and no other. */
class MichiganAlertsTest {
    private static final int FIRST_YEAR = 1970;

    private final TestSystem michigan = ReferenceValuesTest.system(Oracles.referenceCase("Produc-MICHIGAN-minmax"))
            .firstYear(FIRST_YEAR);
    private final List<Happened> happened = new ArrayList<>();
    private SystemState state = SystemState.EMPTY;
    private SystemAlerts alerts = SystemAlerts.INITIAL;
    private Optional<Measured> before = Optional.empty();

    @Test
    void exactlyTheWorkedOutTransitionsHappen() {
        List<String[]> expected = rows("michigan-transitions.csv", 7);

        fold(0, new SystemDefined("test", 1, Instant.EPOCH, michigan.definition()));
        for (String[] release : rows("michigan-releases.csv", 4)) {
            fold(Integer.parseInt(release[0]), event(release));
        }

        assertThat(happened)
                .extracting(Happened::toString)
                .containsExactlyElementsOf(expected.stream()
                        .map(it -> String.join(",", it[0], it[1], it[2], it[3]))
                        .toList());
        for (int i = 0; i < happened.size(); i++) {
            AlertTransition actual = happened.get(i).transition();
            close(actual.before().stream().boxed().findFirst(), expected.get(i)[4]);
            close(actual.after().stream().boxed().findFirst(), expected.get(i)[5]);
            close(actual.evidence().first().map(it -> it.value()), expected.get(i)[6]);
        }
    }

    private SystemEvent event(String[] row) {
        int step = Integer.parseInt(row[0]);
        if (row[1].equals("withdraw")) {
            return new ReleaseWithdrawn(
                    "test",
                    step + 1L,
                    Instant.EPOCH,
                    "step-" + row[2],
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        ReleasePublished year = michigan.release(step + 1L, Integer.parseInt(row[3]) - FIRST_YEAR);
        return new ReleasePublished(
                "test",
                step + 1L,
                Instant.EPOCH,
                "step-" + step,
                year.agency(),
                year.dataflow(),
                Instant.EPOCH.plusSeconds(step).atOffset(ZoneOffset.UTC),
                Instant.EPOCH,
                year.observations().stream()
                        .map(it -> new Observation(
                                it.indicator(), TestSystem.year(Integer.parseInt(row[2])), it.value(), it.status()))
                        .toList(),
                Optional.empty());
    }

    private void fold(int step, SystemEvent event) {
        SystemState.Folding folding = state.fold(event);
        state = folding.state();
        if (folding.outcome() == SystemState.Outcome.EFFECTIVE) {
            Measured after = TestSystem.measure(michigan.definition(), state.panel());
            SystemAlerts.Folding judged = alerts.fold(new AlertRevision(
                    before.map(AlertSubject::of),
                    AlertSubject.of(after),
                    before.map(it -> RevisionComparison.of(it, after).changes()).orElse(List.of()),
                    event instanceof ReleasePublished));
            alerts = judged.alerts();
            judged.transitions().forEach(it -> happened.add(new Happened(step, it)));
            before = Optional.of(after);
        }
    }

    private static void close(Optional<Double> actual, String expected) {
        assertThat(actual.isPresent()).isEqualTo(!expected.isEmpty());
        actual.ifPresent(u -> assertThat(u).isCloseTo(Double.parseDouble(expected), within(Oracles.TOLERANCE)));
    }

    private static List<String[]> rows(String file, int columns) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                MichiganAlertsTest.class.getResourceAsStream("/alerts/" + file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Happened(int step, AlertTransition transition) {
        @Override
        public String toString() {
            return String.join(
                    ",",
                    Integer.toString(step),
                    transition.rule(),
                    transition.kind().toString(),
                    transition.period().toString());
        }
    }
}
