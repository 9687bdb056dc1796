package org.synergymonitor.model.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The definition of a composite system S = {S_1..S_k}: 2 to 10 subsystems with at most {@value #MAX_INDICATORS} indicators in all,
 * every indicator in one place only.
 *
 * @param referenceArea the area all its indicators describe, e.g. {@code CN} or GB/T 2260 {@code 440100}
 * @param bandSets names for the stretches of its degrees, at most {@value #MAX_BAND_SETS}, each id once; default none
 */
public record SystemDefinition(
        String id,
        Names names,
        String referenceArea,
        Frequency frequency,
        List<Subsystem> subsystems,
        Method method,
        AlertSettings alerts,
        List<BandSet> bandSets) {

    /** Bounds the correlation matrices, and with them the size of an event. */
    public static final int MAX_INDICATORS = 300;

    public static final int MAX_BAND_SETS = 20;

    public SystemDefinition {
        Identifier.require("system id", id);
        Identifier.require("reference area", referenceArea);
        if (names == null || frequency == null || subsystems == null) {
            throw new IllegalArgumentException("system " + id + " needs names, a frequency and subsystems");
        }
        subsystems = List.copyOf(subsystems);
        method = method == null ? Method.DEFAULT : method;
        alerts = alerts == null ? AlertSettings.DEFAULT : alerts;
        bandSets = bandSets == null ? List.of() : List.copyOf(bandSets);
        List<String> violations = violations(frequency, subsystems, method);
        violations.addAll(violations(bandSets));
        violations.addAll(alerts.violations(subsystems, bandSets));
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("system " + id + ": " + String.join("; ", violations));
        }
    }

    /** A system without band sets. */
    public SystemDefinition(
            String id,
            Names names,
            String referenceArea,
            Frequency frequency,
            List<Subsystem> subsystems,
            Method method,
            AlertSettings alerts) {
        this(id, names, referenceArea, frequency, subsystems, method, alerts, List.of());
    }

    /** @return the indicators of all subsystems in definition order */
    public List<Indicator> indicators() {
        return subsystems.stream().flatMap(Subsystem::indicatorStream).toList();
    }

    /** @return whether both definitions measure the same: everything but names, dimensions, alert settings and band sets */
    public boolean measuresTheSameAs(SystemDefinition other) {
        return referenceArea.equals(other.referenceArea) && measuresAlike(other);
    }

    /** @return whether both definitions measure the same, be it in different areas: such systems can be pooled */
    public boolean measuresAlike(SystemDefinition other) {
        return measured().equals(other.measured());
    }

    private Measured measured() {
        return new Measured(
                frequency,
                method,
                subsystems.stream()
                        .map(subsystem -> new MeasuredSubsystem(
                                subsystem.id(),
                                subsystem
                                        .indicatorStream()
                                        .map(indicator -> new MeasuredIndicator(
                                                indicator.id(),
                                                indicator.unit(),
                                                indicator.direction(),
                                                method.limits() == LimitsPolicy.FIXED
                                                        ? indicator.limits()
                                                        : Optional.empty()))
                                        .toList()))
                        .toList());
    }

    private static List<String> violations(Frequency frequency, List<Subsystem> subsystems, Method method) {
        List<String> violations = new ArrayList<>();
        if (subsystems.size() < 2 || subsystems.size() > 10) {
            violations.add("a composite system has 2 to 10 subsystems, not " + subsystems.size());
        }
        Set<String> subsystemIds = new HashSet<>();
        Set<String> indicatorIds = new HashSet<>();
        for (Subsystem subsystem : subsystems) {
            if (!subsystemIds.add(subsystem.id())) {
                violations.add("subsystem " + subsystem.id() + " is defined twice");
            }
            for (Indicator indicator : subsystem.indicators()) {
                if (!indicatorIds.add(indicator.id())) {
                    violations.add("indicator " + indicator.id() + " is used twice");
                }
                if (method.limits() == LimitsPolicy.FIXED && indicator.limits().isEmpty()) {
                    violations.add("indicator " + indicator.id() + " has no limits, but the policy is fixed");
                }
            }
        }
        if (indicatorIds.size() > MAX_INDICATORS) {
            violations.add("a system has at most " + MAX_INDICATORS + " indicators, not " + indicatorIds.size());
        }
        method.fixedBase()
                .filter(base -> base.frequency() != frequency)
                .ifPresent(base -> violations.add("the base " + base + " is not of frequency " + frequency));
        return violations;
    }

    private static List<String> violations(List<BandSet> bandSets) {
        List<String> violations = new ArrayList<>();
        if (bandSets.size() > MAX_BAND_SETS) {
            violations.add("a system has at most " + MAX_BAND_SETS + " band sets, not " + bandSets.size());
        }
        Set<String> ids = new HashSet<>();
        bandSets.stream()
                .map(BandSet::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> violations.add("band set " + id + " is defined twice"));
        return violations;
    }

    private record Measured(Frequency frequency, Method method, List<MeasuredSubsystem> subsystems) {}

    private record MeasuredSubsystem(String id, List<MeasuredIndicator> indicators) {}

    private record MeasuredIndicator(String id, String unit, Direction direction, Optional<Limits> limits) {}
}
