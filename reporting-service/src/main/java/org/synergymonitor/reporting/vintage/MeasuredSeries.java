package org.synergymonitor.reporting.vintage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.history.Edition;
import org.synergymonitor.model.history.PreliminaryValue;
import org.synergymonitor.model.history.Vintage;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.measurement.SynergyDegree;

/** The series of a snapshot by name: U on both bases, and the order degree of each subsystem. */
final class MeasuredSeries {
    private MeasuredSeries() {}

    static String name(Base base) {
        return base.toString();
    }

    static Map<String, Vintage> of(SynergyMeasured event, Edition edition) {
        Optional<Preliminary> preliminary =
                event.measurement().preliminary().filter(it -> it.status() == Preliminary.Status.PRELIMINARY);
        Map<String, Vintage> series = new LinkedHashMap<>();
        for (Base base : Base.values()) {
            series.put(
                    name(base),
                    new Vintage(
                            edition,
                            degrees(event.measurement().degrees(base)),
                            preliminary.flatMap(it -> degree(it, base))));
        }
        List<Subsystem> subsystems = event.definition().subsystems();
        for (int j = 0; j < subsystems.size(); j++) {
            series.put("u_" + subsystems.get(j).id(), orderDegree(event, edition, preliminary, j));
        }
        return series;
    }

    private static NavigableMap<Period, Double> degrees(List<SynergyDegree> degrees) {
        NavigableMap<Period, Double> finals = new TreeMap<>();
        degrees.forEach(degree -> finals.put(degree.period(), degree.value()));
        return finals;
    }

    private static Optional<PreliminaryValue> degree(Preliminary preliminary, Base base) {
        return (base == Base.FIXED ? preliminary.fixed() : preliminary.chained())
                .map(it -> new PreliminaryValue(
                        preliminary.period(), it.value(), preliminary.shares().min()));
    }

    private static Vintage orderDegree(
            SynergyMeasured event, Edition edition, Optional<Preliminary> preliminary, int j) {
        NavigableMap<Period, Double> finals = new TreeMap<>();
        List<SubsystemMeasurement> measured = event.measurement().subsystems();
        if (!measured.isEmpty()) {
            List<Period> periods = event.panel().periods();
            for (int t = 0; t < periods.size(); t++) {
                finals.put(periods.get(t), measured.get(j).orderDegrees().get(t));
            }
        }
        return new Vintage(
                edition,
                finals,
                preliminary.map(it -> new PreliminaryValue(
                        it.period(), it.orderDegrees().get(j), it.shares().get(j))));
    }
}
