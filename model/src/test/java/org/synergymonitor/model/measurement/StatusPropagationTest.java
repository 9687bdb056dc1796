package org.synergymonitor.model.measurement;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Panel;

import static org.assertj.core.api.Assertions.assertThat;

/** OBS_STATUS of inputs goes over to U. */
class StatusPropagationTest {
    private final TestSystem system = new TestSystem()
            .with("A", "a", 0, 1, 2, 3)
            .with("A", "flat", 1, 1, 1, 1)
            .with("B", "b", 0, 2, 1, 4);

    @Test
    void precedenceIsThatOfTheGuideline() {
        String ordered = Arrays.stream(ObsStatus.values())
                .sorted(Comparator.comparing(
                        it -> it, (a, b) -> a == b ? 0 : a.over(b) == a && b.over(a) == a ? -1 : 1))
                .map(ObsStatus::name)
                .collect(Collectors.joining(" "));

        assertThat(ordered).isEqualTo("B O M L H Q J S D K W I F E P N U V G A");
    }

    @Test
    void statusOfThePeriodAndOfItsBaseCount() {
        Measurement measurement = measure(Map.of(
                new Cell("a", TestSystem.year(2002)), ObsStatus.P, new Cell("b", TestSystem.year(2003)), ObsStatus.E));

        assertThat(measurement.chained())
                .extracting(SynergyDegree::status)
                .containsExactly(Optional.of(ObsStatus.P), Optional.of(ObsStatus.E), Optional.of(ObsStatus.E));
        assertThat(measurement.fixed())
                .extracting(SynergyDegree::status)
                .containsExactly(Optional.of(ObsStatus.P), Optional.of(ObsStatus.E), Optional.of(ObsStatus.A));
    }

    @Test
    void aConstantIndicatorEntersNoUAndHandsOverNoStatus() {
        Measurement measurement = measure(Map.of(new Cell("flat", TestSystem.year(2003)), ObsStatus.B));

        assertThat(measurement.chained()).extracting(SynergyDegree::status).containsOnly(Optional.of(ObsStatus.A));
    }

    @Test
    void anImputedValueMakesUImputedUnlessItsSourceSaysMore() {
        TestSystem gap = new TestSystem()
                .with("A", "a", 0, Double.NaN, 2, 3)
                .with("B", "b", 0, 2, 1, 4)
                .method(TestSystem.missing(MissingPolicy.CARRY_FORWARD, 1));

        Measurement imputed = measure(gap, Map.of());
        Measurement broken = measure(gap, Map.of(new Cell("a", TestSystem.year(2001)), ObsStatus.B));

        assertThat(imputed.chained().get(1).status()).contains(ObsStatus.I);
        assertThat(imputed.chained().get(2).status()).contains(ObsStatus.A);
        assertThat(broken.chained().get(1).status()).contains(ObsStatus.B);
    }

    @Test
    void aPreliminaryUTakesOverTheStatusOfWhatIsThere() {
        TestSystem newest = new TestSystem()
                .with("A", "a", 0, 1, 2, 3)
                .with("B", "b1", 0, 2, 1, 4)
                .with("B", "b2", 1, 2, 1.5, Double.NaN)
                .method(new Method(null, null, null, null, null, null, null, Optional.empty(), 0.1));
        Map<Cell, ObsStatus> statuses = Map.of(
                new Cell("a", TestSystem.year(2004)), ObsStatus.P, new Cell("b2", TestSystem.year(2003)), ObsStatus.B);

        Measurement measurement = measure(newest, statuses);

        Preliminary preliminary = measurement.preliminary().orElseThrow();
        assertThat(preliminary.chained().orElseThrow().status())
                .as("b2 is not there yet, so the break in its base is none of this U")
                .contains(ObsStatus.P);
    }

    private Measurement measure(Map<Cell, ObsStatus> statuses) {
        return measure(system, statuses);
    }

    private static Measurement measure(TestSystem system, Map<Cell, ObsStatus> statuses) {
        Map<Cell, CellVersion> cells = new HashMap<>(system.panel().cells());
        cells.replaceAll((cell, version) ->
                new CellVersion(Instant.EPOCH, 1, "r", version.value(), statuses.getOrDefault(cell, ObsStatus.A)));
        return TestSystem.measure(system.definition(), new Panel(cells)).measurement();
    }
}
