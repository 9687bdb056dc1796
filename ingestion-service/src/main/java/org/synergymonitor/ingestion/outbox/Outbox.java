package org.synergymonitor.ingestion.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.outbox.SystemHead.Defined;
import org.synergymonitor.model.definition.SystemDefinition;

/**
 * The logs of all systems, before they are sent. A log is append-only; the unique id (system, sequence) keeps it gapless and every decision
 * sound, however many replicas append: whoever finds the place taken reads what came and decides again. What is kept in memory only saves
 * reading it again.
 */
@ApplicationScoped
public class Outbox {
    private static final int READ_AHEAD = 16;
    private static final int MOST_ATTEMPTS = 1000;

    private final OutboxStore store;
    private final SystemIds ids;
    private final Map<String, SystemHead> heads = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, Long> logged = new ConcurrentHashMap<>();
    private final Appended appended;

    Outbox(Store store, SystemIds ids, Appended appended) {
        this.store = new OutboxStore(store.collection("outbox"));
        this.ids = ids;
        this.appended = appended;
    }

    public void createIndexes() {
        store.createIndexes();
        ids.createIndexes();
    }

    /** The topic has all events of the system up to this one: an earlier registry, put beside a later topic, does not know of them. */
    public void isLogged(String system, long sequence) {
        logged.merge(system, sequence, Math::max);
    }

    /**
     * Appends what the decision says, if it says anything.
     *
     * @param decision made on the head of the log; made again if another event came first
     * @throws RegistryBehindLogException if the topic has events of the system that the registry does not know of
     */
    public Optional<OutboxEntry> append(String system, Function<SystemHead, Optional<Draft>> decision) {
        synchronized (locks.computeIfAbsent(system, it -> new Object())) {
            SystemHead head = cached(system);
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Optional<Draft> draft = decision.apply(head);
                if (draft.isEmpty()) {
                    return Optional.empty();
                }
                requireWholeLog(head);
                OutboxEntry entry = head.next(draft.get(), Instant.now(), Traceparent.current());
                if (store.insert(entry)) {
                    heads.merge(system, head.after(entry), Outbox::further);
                    appended.signal(system);
                    return Optional.of(entry);
                }
                head = head(system);
            }
            throw new IllegalStateException("the log of " + system + " does not let anything be appended");
        }
    }

    private void requireWholeLog(SystemHead head) {
        long known = logged.getOrDefault(head.system(), 0L);
        if (head.sequence() < known && head(head.system()).sequence() < known) {
            throw new RegistryBehindLogException(head.system(), head.sequence(), known);
        }
    }

    /** @return the head of the log as it is now, whoever appended */
    public SystemHead head(String system) {
        return heads(Set.of(system)).get(system);
    }

    /** @return the heads of all systems as they are now */
    public Map<String, SystemHead> heads() {
        return heads(ids.all());
    }

    /** @return the heads, as they are now, of all systems that can use a release of these areas */
    public Collection<SystemHead> headsOf(Collection<String> areas) {
        return heads(ids.of(areas)).values();
    }

    /** @return for each system the entries after the given sequence, without gaps; at most some, so ask again */
    public Map<String, List<OutboxEntry>> following(Map<String, Long> sequences) {
        return following(sequences, READ_AHEAD);
    }

    private Map<String, List<OutboxEntry>> following(Map<String, Long> sequences, int readAhead) {
        Map<String, Long> next = new HashMap<>(sequences);
        Map<String, List<OutboxEntry>> following = new LinkedHashMap<>();
        List<String> wanted = new ArrayList<>();
        sequences.forEach((system, sequence) -> LongStream.rangeClosed(sequence + 1, sequence + readAhead)
                .mapToObj(it -> OutboxEntry.id(system, it))
                .forEach(wanted::add));
        for (OutboxEntry entry : store.find(wanted)) {
            // two entries that came while the store was being read may show only the later one
            if (next.merge(entry.system(), 1L, Long::sum) == entry.sequence()) {
                following
                        .computeIfAbsent(entry.system(), it -> new ArrayList<>())
                        .add(entry);
            }
        }
        return following;
    }

    /** @return the definition that was in force after the event */
    public SystemDefinition definition(OutboxEntry entry) {
        return definition(entry.system(), entry.definedBy());
    }

    /** @return every definition that the system has or had, the last first */
    public List<SystemDefinition> definitions(SystemHead head) {
        List<SystemDefinition> all = new ArrayList<>();
        long defined = head.defined().map(Defined::sequence).orElse(0L);
        while (defined > 0) {
            all.add(definition(head.system(), defined));
            defined = store.find(Set.of(OutboxEntry.id(head.system(), defined - 1))).stream()
                    .mapToLong(OutboxEntry::definedBy)
                    .findFirst()
                    .orElse(0);
        }
        return all;
    }

    private SystemDefinition definition(String system, long sequence) {
        Optional<Defined> inForce = cached(system).defined().filter(it -> it.sequence() == sequence);
        return inForce.map(Defined::definition).orElseGet(() -> store.find(Set.of(OutboxEntry.id(system, sequence)))
                .get(0)
                .definition()
                .orElseThrow());
    }

    public List<OutboxEntry> findByKeys(Collection<String> keys) {
        return store.findByKeys(keys);
    }

    /** Replaces the bound of the cells given to a system by a count. */
    public void counted(String system, int cells) {
        heads.computeIfPresent(system, (id, head) -> head.withCells(cells));
    }

    private Map<String, SystemHead> heads(Collection<String> systems) {
        Collection<String> behind = systems;
        int readAhead = 1;
        while (!behind.isEmpty()) {
            Map<String, Long> sequences = behind.stream()
                    .collect(Collectors.toMap(it -> it, it -> cached(it).sequence()));
            Map<String, List<OutboxEntry>> following = following(sequences, readAhead);
            following.values().forEach(entries -> entries.forEach(this::follow));
            int full = readAhead;
            behind = following.entrySet().stream()
                    .filter(it -> it.getValue().size() == full)
                    .map(Map.Entry::getKey)
                    .toList();
            readAhead = READ_AHEAD;
        }
        return systems.stream().collect(Collectors.toMap(it -> it, this::cached));
    }

    private SystemHead cached(String system) {
        SystemHead known = heads.get(system);
        if (known != null) {
            return known;
        }
        SystemHead loaded = load(system);
        return loaded.sequence() == 0 ? loaded : heads.merge(system, loaded, Outbox::further);
    }

    private void follow(OutboxEntry entry) {
        heads.compute(entry.system(), (system, known) -> {
            SystemHead head = known == null ? SystemHead.before(system) : known;
            return entry.sequence() == head.sequence() + 1 ? head.after(entry) : known;
        });
    }

    private SystemHead load(String system) {
        long last = store.lastSequence(system);
        if (last == 0) {
            return SystemHead.before(system);
        }
        OutboxEntry entry = store.find(Set.of(OutboxEntry.id(system, last))).get(0);
        Optional<Defined> defined = store.find(Set.of(OutboxEntry.id(system, entry.definedBy()))).stream()
                .findFirst()
                .map(it -> new Defined(it.definition().orElseThrow(), it.sequence(), it.recordedAt()));
        return new SystemHead(system, last, entry.recordedAt(), defined, entry.retired(), entry.cells());
    }

    private static SystemHead further(SystemHead one, SystemHead other) {
        return one.sequence() >= other.sequence() ? one : other;
    }
}
