package org.synergymonitor.model.measurement;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/**
 * Everything that follows from a definition and a panel alone.
 *
 * @param modelVersion the version of the method's code; another version may give other bits
 * @param digest SHA-256, in hexadecimal, over the weighted panel and this measurement: the raw bits of every number
 * @param subsystems in definition order; none without enough complete periods
 * @param fixed U against the fixed base, ascending by period
 * @param chained U against the complete period before, ascending by period
 */
public record Measurement(
        String modelVersion,
        String digest,
        List<SubsystemMeasurement> subsystems,
        List<SynergyDegree> fixed,
        List<SynergyDegree> chained,
        Optional<Preliminary> preliminary,
        List<MeasurementFlag> flags) {

    /** Changes whenever the same definition and panel may give other bits. */
    public static final String MODEL_VERSION = "2";

    public Measurement {
        subsystems = List.copyOf(subsystems);
        fixed = List.copyOf(fixed);
        chained = List.copyOf(chained);
        flags = List.copyOf(flags);
    }

    public List<SynergyDegree> degrees(Base base) {
        return base == Base.FIXED ? fixed : chained;
    }

    /** @return the final U of the newest period that has one */
    public Optional<SynergyDegree> newest(Base base) {
        List<SynergyDegree> degrees = degrees(base);
        return degrees.isEmpty() ? Optional.empty() : Optional.of(degrees.get(degrees.size() - 1));
    }

    public Optional<SynergyDegree> degree(Base base, Period period) {
        return degrees(base).stream()
                .filter(degree -> degree.period().equals(period))
                .findFirst();
    }
}
