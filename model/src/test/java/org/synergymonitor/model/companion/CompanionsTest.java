package org.synergymonitor.model.companion;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.companion.CouplingCoordination.Status;
import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.BandSetTest;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.measurement.Measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The worked example of docs/model/companions.md: u = (0, 0), (0.25, 1), (1, 0.81). */
class CompanionsTest {
    private static final BandSet SIGN = new BandSet(
            "sign",
            "2",
            new Names("方向", "Direction"),
            BandSet.Measure.U,
            List.of(new Band(-1, new Names("背离", "Apart")), new Band(0, new Names("协同", "Together"))));

    private final Measured measured =
            new TestSystem().with("A", "a", 0, 1, 4).with("B", "b", 0, 100, 81).measured();

    @Test
    void everyCompletePeriodHasItsCoupling() {
        List<Companions> companions = Companions.of(measured, List.of());

        assertThat(companions).extracting(it -> it.period().toString()).containsExactly("2001", "2002", "2003");
        assertThat(companions)
                .extracting(it -> it.couplingCoordination().status())
                .containsExactly(Status.ZERO_ORDER, Status.MEASURED, Status.MEASURED);
        assertDegrees(companions.get(1).couplingCoordination(), 0.8, 0.625, Math.sqrt(0.5));
        assertDegrees(companions.get(2).couplingCoordination(), 1.8 / 1.81, 0.905, Math.sqrt(0.9));
        assertThat(companions).allMatch(it -> it.bands().isEmpty());
    }

    @Test
    void everyDegreeThatThereIsHasItsBand() {
        List<Companions> companions = Companions.of(measured, List.of(SIGN, BandSetTest.stages()));

        assertThat(companions.get(0).bands()).isEmpty();
        assertThat(companions.get(1).bands())
                .extracting(CompanionsTest::text)
                .containsExactly("sign 2 fixed Together", "sign 2 chained Together", "stages 1 - Expansion");
        assertThat(companions.get(2).bands())
                .extracting(CompanionsTest::text)
                .containsExactly("sign 2 fixed Together", "sign 2 chained Apart", "stages 1 - Maturity");
    }

    @Test
    void whereNothingIsMeasuredThereIsNothingBeside() {
        Measured tooShort =
                new TestSystem().with("A", "a", 0, 1).with("B", "b", 0, 1).measured();

        assertThat(Companions.of(tooShort, List.of(SIGN))).isEmpty();
    }

    private static String text(BandFound found) {
        return found.bandSet() + " " + found.version() + " "
                + found.series().map(Object::toString).orElse("-") + " "
                + found.band().names().en();
    }

    private static void assertDegrees(CouplingCoordination coupling, double c, double t, double d) {
        assertThat(coupling.coupling().orElseThrow()).isCloseTo(c, within(1e-12));
        assertThat(coupling.development()).isCloseTo(t, within(1e-12));
        assertThat(coupling.coordination().orElseThrow()).isCloseTo(d, within(1e-12));
    }
}
