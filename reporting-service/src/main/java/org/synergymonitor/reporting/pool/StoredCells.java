package org.synergymonitor.reporting.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Panel;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.reporting.system.RegisteredSystem;

/** What is stored of the cells of one system, up to its sequence: what came after belongs to the next answer. */
final class StoredCells {
    private final RegisteredSystem system;
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<Cell, List<CellVersion>> versions = new HashMap<>();

    StoredCells(RegisteredSystem system) {
        this.system = system;
    }

    RegisteredSystem system() {
        return system;
    }

    void add(Document event) {
        if (event.getLong("sequence") > system.sequence()) {
            return;
        }
        if (event.containsKey("versions")) {
            Instant releasedAt = Instant.parse(event.getString("releasedAt"));
            event.getList("versions", Document.class)
                    .forEach(version -> versions.computeIfAbsent(cell(version), it -> new ArrayList<>(1))
                            .add(version(event, releasedAt, version)));
        } else {
            withdrawn.add(event.getString("release"));
        }
    }

    Panel panel() {
        Map<Cell, CellHistory> histories = new HashMap<>();
        versions.forEach((cell, given) -> histories.put(cell, new CellHistory(given)));
        return new SystemState(system.sequence(), 0, system.definition(), withdrawn, histories).panel();
    }

    private static Cell cell(Document version) {
        return new Cell(version.getString("indicator"), Period.parse(version.getString("period")));
    }

    private static CellVersion version(Document event, Instant releasedAt, Document version) {
        return new CellVersion(
                releasedAt,
                event.getLong("sequence"),
                event.getString("release"),
                version.getDouble("value"),
                ObsStatus.valueOf(version.getString("status")));
    }
}
