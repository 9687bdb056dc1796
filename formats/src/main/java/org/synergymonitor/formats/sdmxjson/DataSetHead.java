package org.synergymonitor.formats.sdmxjson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.report.Place;

/**
 * What a data set says before, between and after its observations.
 *
 * @param structure index of its structure, as written
 * @param groups attributes of dimension groups, as written
 * @param lateAttributes attributes of the series, by their position, that stand behind the observations of the series
 * @param holdsRows whether it has series or observations, be it none
 */
record DataSetHead(
        Place at,
        Optional<Cell> structure,
        Action action,
        Optional<StructureReference> reference,
        Optional<Stated> validFrom,
        List<Cell> attributes,
        List<GroupAttributes> groups,
        Map<Integer, List<Cell>> lateAttributes,
        boolean holdsRows) {
    /** Attributes of all observations that have some of the dimensions. */
    record GroupAttributes(String key, List<Cell> attributes, Place at) {}
}
