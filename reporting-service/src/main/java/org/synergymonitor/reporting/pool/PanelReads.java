package org.synergymonitor.reporting.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.model.panel.Panel;
import org.synergymonitor.model.pool.AreaPanel;
import org.synergymonitor.reporting.store.Schema;
import org.synergymonitor.reporting.system.RegisteredSystem;

/** The panels of many systems from their stored cells, in one pass: only one system's cells are in memory at a time. */
@ApplicationScoped
class PanelReads {
    private static final int EVENTS_AT_A_TIME = 20;

    private final MongoCollection<Document> cells;

    PanelReads(MongoDatabase database) {
        this.cells = database.getCollection(Schema.CELLS);
    }

    /** @return each system's panel as of its sequence, in the order given */
    List<AreaPanel> read(List<RegisteredSystem> systems) {
        Map<String, RegisteredSystem> unread = new HashMap<>();
        systems.forEach(system -> unread.put(system.id(), system));
        Map<String, AreaPanel> panels = new HashMap<>();
        try (MongoCursor<Document> events = events(unread.keySet())) {
            StoredCells stored = null;
            while (events.hasNext()) {
                Document event = events.next();
                String id = event.getString("system");
                if (stored == null || !stored.system().id().equals(id)) {
                    add(panels, stored);
                    stored = new StoredCells(unread.get(id));
                }
                stored.add(event);
            }
            add(panels, stored);
        }
        List<AreaPanel> ordered = new ArrayList<>();
        for (RegisteredSystem system : systems) {
            ordered.add(panels.getOrDefault(
                    system.id(), AreaPanel.of(system.definition().orElseThrow(), new Panel(Map.of()))));
        }
        return ordered;
    }

    private static void add(Map<String, AreaPanel> panels, StoredCells stored) {
        if (stored != null) {
            panels.put(
                    stored.system().id(),
                    AreaPanel.of(stored.system().definition().orElseThrow(), stored.panel()));
        }
    }

    private MongoCursor<Document> events(Iterable<String> systems) {
        return cells.find(Filters.in("system", systems))
                .projection(Projections.include("system", "sequence", "event", "release", "releasedAt", "versions"))
                .sort(Sorts.ascending("system", "sequence"))
                .batchSize(EVENTS_AT_A_TIME)
                .iterator();
    }
}
