package org.synergymonitor.reporting.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.pool.AreaPanel;
import org.synergymonitor.model.pool.Pool;
import org.synergymonitor.model.pool.Pooling;
import org.synergymonitor.reporting.system.CellReads;
import org.synergymonitor.reporting.system.CellVersions;
import org.synergymonitor.reporting.system.RegisteredSystem;

/** The pools that were asked for last. One is computed at a time, so that a crowd of readers needs the memory of one. */
@ApplicationScoped
class Pools {
    static final int KEPT = 4;

    private final CellReads cells;
    private final Deque<Kept> kept = new ArrayDeque<>();

    Pools(CellReads cells) {
        this.cells = cells;
    }

    synchronized Pool pool(PoolMembers members) {
        Kept found = kept.stream()
                .filter(it -> it.sequences.equals(members.sequences()))
                .findFirst()
                .orElseGet(() -> new Kept(
                        members.sequences(),
                        Pooling.pool(members.definition(), cells.each(members.systems(), Pools::area))));
        kept.remove(found);
        kept.addFirst(found);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return found.pool;
    }

    private static AreaPanel area(RegisteredSystem system, CellVersions versions) {
        SystemDefinition definition = system.definition().orElseThrow();
        return AreaPanel.of(definition, versions.panel(definition));
    }

    /** @param sequences what the pool is of */
    private record Kept(List<String> sequences, Pool pool) {}
}
