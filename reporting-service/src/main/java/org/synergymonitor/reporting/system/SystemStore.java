package org.synergymonitor.reporting.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import org.bson.Document;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.reporting.store.Schema;
import org.synergymonitor.reporting.store.Writes;

/** The systems that the log defines. */
@Startup
@ApplicationScoped
public class SystemStore {
    private static final Logger LOG = Logger.getLogger(SystemStore.class);

    private final MongoCollection<Document> systems;
    private final Counter gaps;

    SystemStore(MongoDatabase database, MeterRegistry metrics) {
        this.systems = database.getCollection(Schema.SYSTEMS);
        this.gaps = metrics.counter("synergy.sequence.gaps");
    }

    /** Folds events in the order of the log. What another replica has brought further stays. */
    void fold(List<SystemEvent> events) {
        Map<String, RegisteredSystem> folded = new LinkedHashMap<>();
        for (SystemEvent event : events) {
            RegisteredSystem before = folded.computeIfAbsent(
                    event.system(), id -> find(id).orElseGet(() -> RegisteredSystem.unknown(id)));
            if (event.sequence() > before.sequence() + 1) {
                gaps.increment();
                LOG.errorf(
                        "The log of %s goes from event %d to %d: what lies between is not stored",
                        event.system(), before.sequence(), event.sequence());
            }
            folded.put(event.system(), before.after(event));
        }
        folded.values().forEach(system -> Writes.advance(systems, "sequence", document(system)));
    }

    public Optional<RegisteredSystem> find(String id) {
        return Optional.ofNullable(systems.find(Filters.eq("_id", id)).first()).map(SystemStore::system);
    }

    public List<RegisteredSystem> all() {
        return systems.find().map(SystemStore::system).into(new ArrayList<>());
    }

    private static Document document(RegisteredSystem system) {
        return new Document("_id", system.id())
                .append("sequence", system.sequence())
                .append("retired", system.retired())
                .append(
                        "definition",
                        system.definition()
                                .map(it -> new String(EventCodec.encode(it), StandardCharsets.UTF_8))
                                .orElse(null));
    }

    private static RegisteredSystem system(Document document) {
        return new RegisteredSystem(
                document.getString("_id"),
                document.getLong("sequence"),
                document.getBoolean("retired"),
                Optional.ofNullable(document.getString("definition")).map(SystemStore::definition));
    }

    private static SystemDefinition definition(String json) {
        try {
            return EventCodec.decode(SystemDefinition.class, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("defect: a definition was stored, but cannot be read", e);
        }
    }
}
