package org.synergymonitor.reporting.system;

import java.util.Optional;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemEvent.SystemRetired;

/**
 * A system as its log defines it.
 *
 * @param sequence of the last event stored
 * @param definition the one in force, or the last one if it is retired
 */
public record RegisteredSystem(String id, long sequence, boolean retired, Optional<SystemDefinition> definition) {
    static RegisteredSystem unknown(String id) {
        return new RegisteredSystem(id, 0, false, Optional.empty());
    }

    /** @return the system after {@code event}; the same if that is an old one */
    RegisteredSystem after(SystemEvent event) {
        if (event.sequence() <= sequence) {
            return this;
        }
        if (event instanceof SystemDefined defined) {
            return new RegisteredSystem(id, event.sequence(), false, Optional.of(defined.definition()));
        }
        return new RegisteredSystem(id, event.sequence(), retired || event instanceof SystemRetired, definition);
    }
}
