package org.synergymonitor.model.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.Robustness;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.model.robustness.VariantSigns;

/** What alert rules look at: a measurement, the band sets in force, and how sure it is. */
public final class AlertSubject {
    private final Measured measured;
    private final List<BandSet> bandSets;
    private Supplier<Robustness> robustness;

    private AlertSubject(Measured measured, List<BandSet> bandSets, Supplier<Robustness> robustness) {
        this.measured = measured;
        this.bandSets = List.copyOf(bandSets);
        this.robustness = robustness;
    }

    /** Assesses the measurement only if a rule asks for that. */
    public static AlertSubject of(Measured measured) {
        return new AlertSubject(
                measured,
                measured.definition().bandSets(),
                () -> RobustnessAssessment.assess(measured.definition(), measured.panel(), measured.measurement()));
    }

    public AlertSubject with(Robustness assessed) {
        return with(() -> assessed);
    }

    /** @param assessed asked only if a rule asks for that */
    public AlertSubject with(Supplier<Robustness> assessed) {
        return new AlertSubject(measured, bandSets, assessed);
    }

    /** @param others in force, which may be others than at the time of the measurement */
    public AlertSubject with(List<BandSet> others) {
        return new AlertSubject(measured, others, robustness);
    }

    Measured measured() {
        return measured;
    }

    Optional<BandSet> bandSet(String id) {
        return bandSets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    Optional<VariantSigns> signs(Base series, Period period) {
        Robustness assessed = robustness.get();
        robustness = () -> assessed;
        return assessed.degrees(series).stream()
                .filter(degree -> degree.period().equals(period))
                .map(degree -> degree.variants())
                .findFirst();
    }

    Optional<SynergyDegree> degree(Base series, Period period, Reading reading) {
        return measured.measurement().degree(series, period).or(() -> preliminary(series, reading)
                .filter(degree -> degree.period().equals(period)));
    }

    Optional<SynergyDegree> preliminary(Base series, Reading reading) {
        Optional<Preliminary> preliminary = measured.measurement().preliminary();
        return reading == Reading.FINAL
                ? Optional.empty()
                : preliminary.flatMap(it -> series == Base.FIXED ? it.fixed() : it.chained());
    }
}
