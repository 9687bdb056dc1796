package org.synergymonitor.weighting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.Cause;
import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.panel.SystemState.Folding;
import org.synergymonitor.model.panel.SystemState.Outcome;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.streams.Emission;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.EventProcessor;
import org.synergymonitor.streams.Reaction;
import org.synergymonitor.streams.StateWrite;
import org.synergymonitor.streams.Tracing;

/** Folds each event into its system's state and, if it changed what is measured, weighs the panel. */
final class WeightingProcessor extends EventProcessor<SystemEvent> {
    private static final Logger LOG = Logger.getLogger(WeightingProcessor.class);

    private final HaltedSystems halted;
    private TaskId task;
    private SystemStore systems;
    private CellStore cells;

    WeightingProcessor(String topic, Tracing tracing, EventMeters meters, HaltedSystems halted) {
        super(topic, WeightingTopology.DEAD_LETTERS_SINK, tracing, meters);
        this.halted = halted;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        systems = new SystemStore(context.getStateStore(WeightingTopology.SYSTEMS_STORE));
        cells = new CellStore(context.getStateStore(WeightingTopology.CELLS_STORE));
        task = context.taskId();
        halted.restore(task, systems.halted());
    }

    @Override
    public void close() {
        halted.forget(task);
    }

    @Override
    protected SystemEvent decode(String ceType, byte[] json) throws IOException {
        return EventCodec.decodeSystemEvent(ceType, json);
    }

    @Override
    protected String system(SystemEvent event) {
        return event.system();
    }

    @Override
    protected long sequence(SystemEvent event) {
        return event.sequence();
    }

    @Override
    protected Reaction react(SystemEvent event, byte[] json) throws IOException {
        SystemHead head = systems.head(event.system());
        Map<Cell, CellHistory> known = head.expects(event) ? cells.of(event.system()) : Map.of();
        Folding folding = head.state(known).fold(event);
        return switch (folding.outcome()) {
            case DUPLICATE -> Reaction.nothing("duplicate");
            case SEQUENCE_GAP -> halt(head, event);
            case EFFECTIVE, INEFFECTIVE -> advance(event, folding);
        };
    }

    private Reaction halt(SystemHead head, SystemEvent event) throws IOException {
        if (head.halted()) {
            return Reaction.nothing("halted");
        }
        StateWrite write = systems.write(event.system(), head.haltedBy(event));
        return new Reaction("gap", 0, List.of(), List.of(write), () -> {
            halted.halt(task, event.system());
            LOG.errorf(
                    "System %s halts: its log lacks event %d, the next one seen is %d",
                    event.system(), head.sequence() + 1, event.sequence());
        });
    }

    private Reaction advance(SystemEvent event, Folding folding) throws IOException {
        SystemState state = folding.state();
        List<StateWrite> writes = new ArrayList<>();
        writes.add(systems.write(event.system(), SystemHead.of(state)));
        for (Cell cell : folding.touched()) {
            writes.add(cells.write(event.system(), cell, state.cells().get(cell)));
        }
        boolean effective = folding.outcome() == Outcome.EFFECTIVE;
        return new Reaction(
                effective ? "effective" : "ineffective",
                state.revision(),
                effective ? List.of(weigh(event, folding)) : List.of(),
                writes,
                () -> halted.resume(task, event.system()));
    }

    private static Emission weigh(SystemEvent event, Folding folding) {
        SystemState state = folding.state();
        SystemDefinition definition = state.definition().orElseThrow();
        WeightedPanel panel = PanelWeighting.weigh(definition, state.panel());
        PanelWeighted weighted = new PanelWeighted(
                event.system(),
                event.sequence(),
                state.revision(),
                Cause.of(event),
                event.recordedAt(),
                definition,
                folding.change(),
                panel);
        return Emission.of(WeightingTopology.PANELS_SINK, event.system(), CloudEvent.of(weighted), weighted);
    }
}
