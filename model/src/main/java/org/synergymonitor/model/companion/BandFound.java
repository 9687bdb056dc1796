package org.synergymonitor.model.companion;

import java.util.Optional;

import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Base;

/**
 * The band in which a degree lies.
 *
 * @param bandSet its id
 * @param version of the band set
 * @param series of the U; empty for D
 */
public record BandFound(String bandSet, String version, BandSet.Measure measure, Optional<Base> series, Band band) {
    static BandFound of(BandSet set, Optional<Base> series, double value) {
        return new BandFound(set.id(), set.version(), set.measure(), series, set.band(value));
    }
}
