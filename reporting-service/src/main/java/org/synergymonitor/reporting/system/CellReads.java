package org.synergymonitor.reporting.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.store.Schema;

/** Reads the versions of cells, of exactly as much of a system's log as was asked for. */
@ApplicationScoped
public class CellReads {
    private static final int EVENTS_AT_A_TIME = 20;

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

    /**
     * Reads many systems in one pass, each up to its sequence: only one system's cells are in memory at a time.
     *
     * @return what {@code reading} makes of each, in the order given
     */
    public <T> List<T> each(List<RegisteredSystem> asked, BiFunction<RegisteredSystem, CellVersions, T> reading) {
        Map<String, RegisteredSystem> byId =
                asked.stream().collect(Collectors.toMap(RegisteredSystem::id, Function.identity()));
        Map<String, GatheredCells> gathered = new HashMap<>();
        asked.forEach(system -> gathered.put(system.id(), new GatheredCells(system.sequence())));
        Map<String, T> read = new HashMap<>();
        Consumer<String> finish = id ->
                read.put(id, reading.apply(byId.get(id), gathered.remove(id).versions()));
        try (MongoCursor<Document> events = cells.find(Filters.in("system", byId.keySet()))
                .sort(Sorts.ascending("system", "sequence"))
                .batchSize(EVENTS_AT_A_TIME)
                .iterator()) {
            String before = null;
            while (events.hasNext()) {
                Document event = events.next();
                String id = event.getString("system");
                if (before != null && !before.equals(id)) {
                    finish.accept(before);
                }
                gathered.get(id).add(event);
                before = id;
            }
        }
        List.copyOf(gathered.keySet()).forEach(finish);
        return asked.stream().map(system -> read.get(system.id())).toList();
    }

    private long requireStored(String system, long sequence) {
        long stored = systems.find(system).map(RegisteredSystem::sequence).orElse(0L);
        if (stored < sequence) {
            throw ProblemException.cellsBehind(system, stored, sequence);
        }
        return stored;
    }

    private CellVersions read(String system, long sequence) {
        GatheredCells gathered = new GatheredCells(sequence);
        cells.find(Filters.and(Filters.eq("system", system), Filters.lte("sequence", sequence)))
                .sort(Sorts.ascending("sequence"))
                .forEach(gathered::add);
        return gathered.versions();
    }
}
