package org.synergymonitor.reporting.system;

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
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;

/** The cells of one system, gathered event by event up to a sequence: what came after belongs to the next answer. */
final class GatheredCells {
    private final long sequence;
    private final Map<Cell, List<CellVersion>> versions = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, PublishedRelease> releases = new HashMap<>();

    GatheredCells(long sequence) {
        this.sequence = sequence;
    }

    void add(Document event) {
        if (event.getLong("sequence") > sequence) {
            return;
        }
        String release = event.getString("release");
        if (event.containsKey("versions")) {
            releases.put(release, PublishedRelease.of(event));
            publish(event, release);
        } else {
            withdrawn.add(release);
        }
    }

    CellVersions versions() {
        return new CellVersions(sequence, versions, withdrawn, releases);
    }

    private void publish(Document event, String release) {
        Instant releasedAt = Instant.parse(event.getString("releasedAt"));
        for (Document version : event.getList("versions", Document.class)) {
            Cell cell = new Cell(version.getString("indicator"), Period.parse(version.getString("period")));
            versions.computeIfAbsent(cell, it -> new ArrayList<>(1))
                    .add(new CellVersion(
                            releasedAt,
                            event.getLong("sequence"),
                            release,
                            version.getDouble("value"),
                            ObsStatus.valueOf(version.getString("status"))));
        }
    }
}
