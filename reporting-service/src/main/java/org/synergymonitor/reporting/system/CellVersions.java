package org.synergymonitor.reporting.system;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.Panel;
import org.synergymonitor.model.panel.SystemState;

/**
 * Every version of every cell of a system.
 *
 * @param sequence of the event of its log up to which they are here
 * @param withdrawn ids of the releases that were withdrawn by then
 * @param releases that brought the versions, by id
 */
public record CellVersions(
        long sequence,
        Map<Cell, List<CellVersion>> cells,
        Set<String> withdrawn,
        Map<String, PublishedRelease> releases) {

    /** @return only what was released by {@code instant}; a release that was withdrawn since stays withdrawn */
    public CellVersions releasedBy(Instant instant) {
        Map<Cell, List<CellVersion>> released = new HashMap<>();
        cells.forEach((cell, versions) -> released.put(
                cell,
                versions.stream()
                        .filter(version -> !version.releasedAt().isAfter(instant))
                        .toList()));
        return new CellVersions(sequence, released, withdrawn, releases);
    }

    /** @return the values that count for {@code definition} */
    public Panel panel(SystemDefinition definition) {
        Map<Cell, CellHistory> histories = new HashMap<>();
        cells.forEach((cell, versions) -> histories.put(cell, new CellHistory(versions)));
        return new SystemState(sequence, 0, Optional.of(definition), withdrawn, histories).panel();
    }
}
