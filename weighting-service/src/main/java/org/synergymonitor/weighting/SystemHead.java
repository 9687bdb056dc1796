package org.synergymonitor.weighting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemState;

/**
 * A system's state but for its cells.
 *
 * @param haltedAt the sequence that was seen instead of the next one; 0 if none is missing
 */
record SystemHead(
        long sequence, long revision, Optional<SystemDefinition> definition, Set<String> withdrawn, long haltedAt) {
    static final SystemHead NEW = of(SystemState.EMPTY);

    static SystemHead of(SystemState state) {
        return new SystemHead(state.sequence(), state.revision(), state.definition(), state.withdrawn(), 0);
    }

    SystemState state(Map<Cell, CellHistory> cells) {
        return new SystemState(sequence, revision, definition, withdrawn, cells);
    }

    boolean expects(SystemEvent event) {
        return event.sequence() == sequence + 1;
    }

    boolean halted() {
        return haltedAt > 0;
    }

    SystemHead haltedBy(SystemEvent event) {
        return new SystemHead(sequence, revision, definition, withdrawn, event.sequence());
    }
}
