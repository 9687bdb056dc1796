package org.synergymonitor.reporting.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.alert.OpenAlert;
import org.synergymonitor.reporting.alert.OpenAlerts;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;

/** Where each system stands. */
@ApplicationScoped
public class SystemSummaries {
    private final SystemStore systems;
    private final CurrentReads current;
    private final OpenAlerts alerts;

    private final Caller caller;

    SystemSummaries(SystemStore systems, CurrentReads current, OpenAlerts alerts, Caller caller) {
        this.caller = caller;
        this.systems = systems;
        this.current = current;
        this.alerts = alerts;
    }

    /** @return those that the caller may read, by id, ascending */
    public List<SystemSummary> all() {
        Map<String, RegisteredSystem> registered =
                systems.all().stream().collect(Collectors.toMap(RegisteredSystem::id, Function.identity()));
        Map<String, Current> measured =
                current.all().stream().collect(Collectors.toMap(Current::system, Function.identity()));
        Map<String, List<OpenAlert>> open = alerts.bySystem();
        TreeSet<String> ids = new TreeSet<>(registered.keySet());
        ids.addAll(measured.keySet());
        return ids.stream()
                .filter(id -> caller.may(Role.READER, id))
                .map(id -> SystemSummary.of(
                        id,
                        Optional.ofNullable(registered.get(id)),
                        Optional.ofNullable(measured.get(id)),
                        open.getOrDefault(id, List.of())))
                .toList();
    }
}
