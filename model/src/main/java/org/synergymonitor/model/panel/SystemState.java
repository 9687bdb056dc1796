package org.synergymonitor.model.panel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemEvent.SystemRetired;

/**
 * What the events of a system so far amount to.
 *
 * @param sequence of the last event folded, 0 before the first
 * @param revision number of effective events so far
 * @param definition the present one; stays while the system is retired
 * @param withdrawn ids of the withdrawn releases
 * @param cells every cell ever given a value, also those the present definition does not use
 */
public record SystemState(
        long sequence,
        long revision,
        Optional<SystemDefinition> definition,
        Set<String> withdrawn,
        Map<Cell, CellHistory> cells) {

    public static final SystemState EMPTY = new SystemState(0, 0, Optional.empty(), Set.of(), Map.of());

    /**
     * Folds one event. A duplicate (sequence ≤ the last one) and an event after a gap change nothing.
     *
     * @return the state after it, what became of it, and the cells whose history grew
     */
    public Folding fold(SystemEvent event) {
        if (event.sequence() <= sequence) {
            return new Folding(Outcome.DUPLICATE, this, Set.of(), PanelChange.NONE);
        }
        if (event.sequence() > sequence + 1) {
            return new Folding(Outcome.SEQUENCE_GAP, this, Set.of(), PanelChange.NONE);
        }
        if (event instanceof SystemDefined defined) {
            return define(defined);
        }
        if (event instanceof ReleasePublished published) {
            return publish(published);
        }
        if (event instanceof ReleaseWithdrawn release) {
            return withdraw(release);
        }
        return folded((SystemRetired) event, false, definition, withdrawn, cells, Set.of(), PanelChange.NONE);
    }

    /** @return the present values of the cells that the present definition uses */
    public Panel panel() {
        Map<Cell, CellVersion> values = new HashMap<>();
        Set<String> used = usedIndicators();
        cells.forEach((cell, history) -> {
            if (uses(used, cell)) {
                history.current(withdrawn).ifPresent(version -> values.put(cell, version));
            }
        });
        return new Panel(values);
    }

    private Folding define(SystemDefined defined) {
        boolean effective = definition
                .map(before -> !before.measuresTheSameAs(defined.definition()))
                .orElse(true);
        return folded(
                defined, effective, Optional.of(defined.definition()), withdrawn, cells, Set.of(), PanelChange.NONE);
    }

    private Folding publish(ReleasePublished published) {
        Map<Cell, CellHistory> grown = new HashMap<>(cells);
        Set<Cell> touched = new HashSet<>();
        for (Observation observation : published.observations()) {
            CellVersion version = new CellVersion(
                    published.releasedAt().toInstant(),
                    published.sequence(),
                    published.release(),
                    observation.value(),
                    observation.status());
            grown.merge(observation.cell(), CellHistory.EMPTY.with(version), (history, added) -> history.with(version));
            touched.add(observation.cell());
        }
        PanelChange change = change(grown, withdrawn, touched);
        return folded(published, !change.changesNothing(), definition, withdrawn, grown, touched, change);
    }

    private Folding withdraw(ReleaseWithdrawn event) {
        Set<String> withdrawnNow = new HashSet<>(withdrawn);
        withdrawnNow.add(event.release());
        PanelChange change = change(cells, withdrawnNow, cells.keySet());
        return folded(event, !change.changesNothing(), definition, withdrawnNow, cells, Set.of(), change);
    }

    private Folding folded(
            SystemEvent event,
            boolean effective,
            Optional<SystemDefinition> definitionNow,
            Set<String> withdrawnNow,
            Map<Cell, CellHistory> cellsNow,
            Set<Cell> touched,
            PanelChange change) {
        SystemState state = new SystemState(
                event.sequence(), effective ? revision + 1 : revision, definitionNow, withdrawnNow, cellsNow);
        return new Folding(effective ? Outcome.EFFECTIVE : Outcome.INEFFECTIVE, state, touched, change);
    }

    private PanelChange change(Map<Cell, CellHistory> cellsNow, Set<String> withdrawnNow, Set<Cell> candidates) {
        Set<String> used = usedIndicators();
        PanelChange.Builder change = new PanelChange.Builder();
        candidates.stream()
                .filter(cell -> uses(used, cell))
                .forEach(cell -> change.add(
                        cell,
                        cells.getOrDefault(cell, CellHistory.EMPTY).current(withdrawn),
                        cellsNow.get(cell).current(withdrawnNow)));
        return change.inOrderOf(List.copyOf(used));
    }

    private Set<String> usedIndicators() {
        Set<String> used = new LinkedHashSet<>();
        definition.ifPresent(it -> it.indicators().stream().map(Indicator::id).forEach(used::add));
        return used;
    }

    private boolean uses(Set<String> used, Cell cell) {
        return used.contains(cell.indicator())
                && definition.orElseThrow().frequency() == cell.period().frequency();
    }

    /** What became of an event. */
    public enum Outcome {
        /** It changed a value, status or definition that is measured: a new revision. */
        EFFECTIVE,
        /** It is kept, but changed nothing that is measured. */
        INEFFECTIVE,
        /** It was folded before. */
        DUPLICATE,
        /** Events before it are missing: the system halts until they come. */
        SEQUENCE_GAP
    }

    /**
     * @param touched the cells whose history grew
     * @param change the cells, used by the definition, whose value or status is another one than before
     */
    public record Folding(Outcome outcome, SystemState state, Set<Cell> touched, PanelChange change) {}
}
