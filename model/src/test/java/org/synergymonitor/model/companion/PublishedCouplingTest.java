package org.synergymonitor.model.companion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Table 4 of "Urban-Rural Logistics Coupling Coordinated Development and Urban-Rural Integrated Development: Measurement, Influencing
 * Factors, and Countermeasures", Mathematical Problems in Engineering 2022, 2969206: two subsystems, printed to three digits.
 */
class PublishedCouplingTest {
    private static final double PRINTED = 1.1e-3;

    @ParameterizedTest
    @CsvSource({
        "0.101, 0.280, 0.882, 0.190, 0.410",
        "0.165, 0.406, 0.906, 0.286, 0.509",
        "0.187, 0.427, 0.920, 0.307, 0.532",
        "0.238, 0.511, 0.931, 0.374, 0.590",
        "0.424, 0.421, 1.000, 0.422, 0.650",
        "0.538, 0.407, 0.990, 0.473, 0.684",
        "0.591, 0.466, 0.993, 0.528, 0.724",
        "0.694, 0.581, 0.996, 0.638, 0.797",
        "0.892, 0.662, 0.989, 0.777, 0.877",
        "0.879, 0.637, 0.987, 0.758, 0.865"
    })
    void theDegreesAreThePrintedOnes(double urban, double rural, double c, double t, double d) {
        CouplingCoordination coupling = CouplingCoordination.of(urban, rural);

        assertThat(coupling.coupling().orElseThrow()).isCloseTo(c, within(PRINTED));
        assertThat(coupling.development()).isCloseTo(t, within(PRINTED));
        assertThat(coupling.coordination().orElseThrow()).isCloseTo(d, within(PRINTED));
    }
}
