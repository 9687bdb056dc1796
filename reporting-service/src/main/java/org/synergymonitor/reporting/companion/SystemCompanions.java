package org.synergymonitor.reporting.companion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.companion.Companions;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.measurement.Measured;

/**
 * What is read beside U, by complete period, ascending.
 *
 * @param bandSets those in force
 * @param periods none if there are too few complete periods to measure anything
 */
public record SystemCompanions(
        String system, long revision, Instant recordedAt, List<BandSet> bandSets, List<Companions> periods) {

    /** @param inForce empty if the log has not made the definition known yet: then those at the time of the snapshot hold */
    static SystemCompanions of(SynergyMeasured measured, Optional<List<BandSet>> inForce) {
        List<BandSet> bandSets = inForce.orElse(measured.definition().bandSets());
        return new SystemCompanions(
                measured.system(),
                measured.revision(),
                measured.recordedAt(),
                bandSets,
                Companions.of(new Measured(measured.definition(), measured.panel(), measured.measurement()), bandSets));
    }
}
