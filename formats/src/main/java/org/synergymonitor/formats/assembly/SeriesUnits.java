package org.synergymonitor.formats.assembly;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.unit.Units;

/** The one unit that each series of a release has. */
final class SeriesUnits {
    private final Map<SeriesKey, String> units = new HashMap<>();
    private final Map<SeriesKey, Place> places = new HashMap<>();

    /** @return what is wrong if the series has another unit elsewhere in the release */
    Optional<Finding> state(SeriesKey series, String unit, Place place) {
        String known = units.putIfAbsent(series, unit);
        places.putIfAbsent(series, place);
        return known == null || known.equals(unit) || Units.parse(known).equals(Units.parse(unit))
                ? Optional.empty()
                : Optional.of(Finding.of(Code.INCONSISTENT_UNIT, place, unit, known));
    }

    /** @return where the unit is stated first */
    Optional<Place> place(SeriesKey series) {
        return Optional.ofNullable(places.get(series));
    }
}
