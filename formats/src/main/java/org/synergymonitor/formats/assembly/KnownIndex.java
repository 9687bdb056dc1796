package org.synergymonitor.formats.assembly;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.mapping.DataflowMapping;

/** The known cells of one dataflow, fetched when they are first needed. */
final class KnownIndex {
    private final KnownCells source;
    private final DataflowMapping mapping;
    private Map<CellKey, KnownCell> cells;

    KnownIndex(KnownCells source, DataflowMapping mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    Optional<KnownCell> get(CellKey key) {
        return Optional.ofNullable(cells().get(key));
    }

    Set<CellKey> keys() {
        return cells().keySet();
    }

    private Map<CellKey, KnownCell> cells() {
        if (cells == null) {
            Map<CellKey, KnownCell> fetched = new LinkedHashMap<>();
            source.of(mapping.agency(), mapping.dataflow()).forEach(it -> fetched.put(it.key(), it));
            cells = fetched;
        }
        return cells;
    }
}
