package org.synergymonitor.model.companion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import org.synergymonitor.model.companion.CouplingCoordination.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CouplingCoordinationTest {
    private static final double TOLERANCE = 1e-12;

    @Test
    void twoSubsystemsByHand() {
        CouplingCoordination coupling = CouplingCoordination.of(0.4, 0.9);

        assertThat(coupling.status()).isEqualTo(Status.MEASURED);
        assertThat(coupling.coupling().orElseThrow()).isCloseTo(12.0 / 13, within(TOLERANCE));
        assertThat(coupling.development()).isCloseTo(0.65, within(TOLERANCE));
        assertThat(coupling.coordination().orElseThrow()).isCloseTo(Math.sqrt(0.6), within(TOLERANCE));
    }

    @Test
    void threeSubsystemsByHand() {
        CouplingCoordination coupling = CouplingCoordination.of(0.1, 0.2, 0.4);

        assertThat(coupling.coupling().orElseThrow()).isCloseTo(6.0 / 7, within(TOLERANCE));
        assertThat(coupling.development()).isCloseTo(0.7 / 3, within(TOLERANCE));
        assertThat(coupling.coordination().orElseThrow()).isCloseTo(Math.sqrt(0.2), within(TOLERANCE));
    }

    @Test
    void oneSubsystemWithoutOrderLeavesNoCoupling() {
        CouplingCoordination coupling = CouplingCoordination.of(0, 0.5, 1);

        assertThat(coupling)
                .isEqualTo(new CouplingCoordination(Status.MEASURED, Optional.of(0.0), 0.5, Optional.of(0.0)));
    }

    @Test
    void whereNoSubsystemHasOrderThereIsNeitherCNorD() {
        CouplingCoordination coupling = CouplingCoordination.of(0, 0);

        assertThat(coupling)
                .isEqualTo(new CouplingCoordination(Status.ZERO_ORDER, Optional.empty(), 0, Optional.empty()));
    }

    @Test
    void whatIsNoDegreeIsRefused() {
        assertThatThrownBy(() -> CouplingCoordination.of(0.5, 1.1)).hasMessageContaining("u must lie in [0, 1]");
        assertThatThrownBy(() -> CouplingCoordination.of(Double.NaN, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new CouplingCoordination(Status.ZERO_ORDER, Optional.of(1.0), 0, Optional.empty()))
                .hasMessageContaining("exactly if the status is MEASURED");
    }

    @Property(tries = 300)
    void theDegreesAreThoseOfTheFormulasTo40Digits(
            @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = 0, max = 1) @Scale(15) Double> orderDegrees) {
        double[] u = array(orderDegrees);

        CouplingCoordination coupling = CouplingCoordination.of(u);

        if (coupling.status() == Status.MEASURED) {
            ExactCoupling exact = new ExactCoupling(u);
            assertThat(coupling.coupling().orElseThrow()).isCloseTo(exact.coupling(), within(TOLERANCE));
            assertThat(coupling.development()).isCloseTo(exact.development(), within(TOLERANCE));
            assertThat(coupling.coordination().orElseThrow()).isCloseTo(exact.coordination(), within(TOLERANCE));
        } else {
            assertThat(u).containsOnly(0);
        }
    }

    @Property(tries = 300)
    void equalOrderIsFullyCoupled(
            @ForAll @DoubleRange(min = 0, minIncluded = false, max = 1) @Scale(300) double u,
            @ForAll @IntRange(min = 2, max = 10) int k) {
        double[] equal = new double[k];
        Arrays.fill(equal, u);

        CouplingCoordination coupling = CouplingCoordination.of(equal);

        assertThat(coupling.coupling()).hasValue(1.0);
        assertThat(coupling.coordination().orElseThrow()).isCloseTo(Math.sqrt(u), within(TOLERANCE));
    }

    @Property(tries = 300)
    void couplingIgnoresTheOrderAndTheScaleOfTheSubsystems(
            @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = 0.01, max = 1) Double> orderDegrees,
            @ForAll @DoubleRange(min = 0.01, max = 1) double scale) {
        double[] u = array(orderDegrees);
        double[] changed = new double[u.length];
        Arrays.setAll(changed, j -> scale * u[u.length - 1 - j]);

        CouplingCoordination coupling = CouplingCoordination.of(changed);

        CouplingCoordination before = CouplingCoordination.of(u);
        assertThat(coupling.coupling().orElseThrow())
                .isCloseTo(before.coupling().orElseThrow(), within(TOLERANCE));
        assertThat(coupling.development()).isCloseTo(scale * before.development(), within(TOLERANCE));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
