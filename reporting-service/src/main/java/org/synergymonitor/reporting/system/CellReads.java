package org.synergymonitor.reporting.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.store.Schema;

/** Reads the versions of a system's cells, of exactly as much of its log as was asked for. */
@ApplicationScoped
public class CellReads {
    private final MongoCollection<Document> cells;
    private final SystemStore systems;

    CellReads(MongoDatabase database, SystemStore systems) {
        this.cells = database.getCollection(Schema.CELLS);
        this.systems = systems;
    }

    /** @throws ProblemException if the log is not stored up to {@code sequence} yet */
    public CellVersions upTo(String system, long sequence) {
        requireStored(system, sequence);
        return read(system, sequence);
    }

    /** @throws ProblemException if the log is not even stored up to {@code sequence} yet */
    public CellVersions from(String system, long sequence) {
        return read(system, requireStored(system, sequence));
    }

    private long requireStored(String system, long sequence) {
        long stored = systems.find(system).map(RegisteredSystem::sequence).orElse(0L);
        if (stored < sequence) {
            throw ProblemException.cellsBehind(system, stored, sequence);
        }
        return stored;
    }

    private CellVersions read(String system, long sequence) {
        Map<Cell, List<CellVersion>> versions = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        Map<String, PublishedRelease> releases = new HashMap<>();
        for (Document event : cells.find(Filters.and(Filters.eq("system", system), Filters.lte("sequence", sequence)))
                .sort(Sorts.ascending("sequence"))) {
            String release = event.getString("release");
            if (event.containsKey("versions")) {
                releases.put(release, PublishedRelease.of(event));
                add(event, versions);
            } else {
                withdrawn.add(release);
            }
        }
        return new CellVersions(sequence, versions, withdrawn, releases);
    }

    private static void add(Document event, Map<Cell, List<CellVersion>> versions) {
        Instant releasedAt = Instant.parse(event.getString("releasedAt"));
        for (Document observation : event.getList("versions", Document.class)) {
            Cell cell = new Cell(observation.getString("indicator"), Period.parse(observation.getString("period")));
            versions.computeIfAbsent(cell, it -> new ArrayList<>())
                    .add(new CellVersion(
                            releasedAt,
                            event.getLong("sequence"),
                            event.getString("release"),
                            observation.getDouble("value"),
                            ObsStatus.valueOf(observation.getString("status"))));
        }
    }
}
