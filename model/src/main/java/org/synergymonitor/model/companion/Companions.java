package org.synergymonitor.model.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Measurement;

/**
 * What is read beside U in a complete period.
 *
 * @param bands in the order of the sets, of U fixed before chained; none for a degree that the period does not have
 */
public record Companions(Period period, CouplingCoordination couplingCoordination, List<BandFound> bands) {
    public Companions {
        bands = List.copyOf(bands);
    }

    /**
     * @param bandSets those in force, which may be others than at the time of the measurement
     * @return one per complete period, ascending; none if nothing is measured
     */
    public static List<Companions> of(Measured measured, List<BandSet> bandSets) {
        Measurement measurement = measured.measurement();
        if (measurement.subsystems().isEmpty()) {
            return List.of();
        }
        List<Period> periods = measured.panel().periods();
        return IntStream.range(0, periods.size())
                .mapToObj(t -> of(measurement, periods.get(t), t, bandSets))
                .toList();
    }

    private static Companions of(Measurement measurement, Period period, int t, List<BandSet> bandSets) {
        CouplingCoordination coupling = CouplingCoordination.of(measurement.subsystems().stream()
                .mapToDouble(subsystem -> subsystem.orderDegrees().get(t))
                .toArray());
        List<BandFound> bands = new ArrayList<>();
        for (BandSet set : bandSets) {
            if (set.measure() == BandSet.Measure.D) {
                coupling.coordination().ifPresent(d -> bands.add(BandFound.of(set, Optional.empty(), d)));
            } else {
                for (Base base : Base.values()) {
                    measurement
                            .degree(base, period)
                            .ifPresent(u -> bands.add(BandFound.of(set, Optional.of(base), u.value())));
                }
            }
        }
        return new Companions(period, coupling, bands);
    }
}
