package org.synergymonitor.reporting.system;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;

/** What systems are called now. */
@ApplicationScoped
public class SystemNames {
    private final SystemStore systems;
    private final CurrentReads current;

    SystemNames(SystemStore systems, CurrentReads current) {
        this.systems = systems;
        this.current = current;
    }

    /** @return its id, as long as nothing else is known */
    public Names of(String system) {
        return systems.find(system)
                .flatMap(RegisteredSystem::definition)
                .map(SystemDefinition::names)
                .or(() -> current.find(system).map(Current::names))
                .orElse(new Names(system, system));
    }
}
