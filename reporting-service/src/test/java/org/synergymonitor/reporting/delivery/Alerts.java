package org.synergymonitor.reporting.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.SampleSystem;

/** A system whose releases are published and recorded now, so that its alerts are news. */
public final class Alerts {
    private final SampleSystem system;
    private final OffsetDateTime today = OffsetDateTime.now(ZoneOffset.UTC);

    public Alerts(String id) {
        system = new SampleSystem(id).recordingFrom(Instant.now());
    }

    /** @return the snapshots of a definition and four good years */
    public List<SynergyMeasured> calm() {
        return Stream.of(
                        system.measured(system.defined()),
                        released(2018, 1, 10, 5, 2),
                        released(2019, 2, 14, 6, 5),
                        released(2020, 4, 15, 8, 6),
                        released(2021, 5, 19, 9, 9))
                .toList();
    }

    /** @return the cluster falls */
    public SynergyMeasured fall() {
        return released(2022, 7, 22, 3, 1);
    }

    /** @return both rise again */
    public SynergyMeasured recovery() {
        return released(2023, 9, 25, 12, 12);
    }

    public static List<String> ids(SynergyMeasured snapshot) {
        return snapshot.transitions().stream().map(AlertTransitioned::id).toList();
    }

    private SynergyMeasured released(int year, double... values) {
        return system.measured(system.vintage(today, year, values));
    }
}
