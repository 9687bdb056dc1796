package org.synergymonitor.reporting.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.model.pool.Pool;
import org.synergymonitor.model.pool.Pooling;

/** The pools that were asked for last. One is computed at a time, so that a crowd of readers needs the memory of one. */
@ApplicationScoped
class Pools {
    static final int KEPT = 4;

    private final PanelReads panels;
    private final Deque<Kept> kept = new ArrayDeque<>();

    Pools(PanelReads panels) {
        this.panels = panels;
    }

    synchronized Pool pool(PoolMembers members) {
        Kept found = kept.stream()
                .filter(it -> it.sequences.equals(members.sequences()))
                .findFirst()
                .orElseGet(() -> new Kept(
                        members.sequences(), Pooling.pool(members.definition(), panels.read(members.systems()))));
        kept.remove(found);
        kept.addFirst(found);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return found.pool;
    }

    /** @param sequences what the pool is of */
    private record Kept(List<String> sequences, Pool pool) {}
}
