package org.synergymonitor.synergy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.alert.AlertRevision;
import org.synergymonitor.model.alert.AlertSubject;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.RevisionComparison;
import org.synergymonitor.model.robustness.Robustness;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.streams.Emission;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.EventProcessor;
import org.synergymonitor.streams.Reaction;
import org.synergymonitor.streams.StateWrite;
import org.synergymonitor.streams.Tracing;

/** Measures a panel, compares it with the revision before, and folds both into the alert state. */
final class SynergyProcessor extends EventProcessor<PanelWeighted> {
    private static final Logger LOG = Logger.getLogger(SynergyProcessor.class);
    private static final String PANEL_WEIGHTED = CloudEvent.type(PanelWeighted.class);

    private MeasurementStore measurements;

    SynergyProcessor(String topic, Tracing tracing, EventMeters meters) {
        super(topic, SynergyTopology.DEAD_LETTERS_SINK, tracing, meters);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        measurements = new MeasurementStore(context.getStateStore(SynergyTopology.MEASUREMENTS_STORE));
    }

    @Override
    protected PanelWeighted decode(String ceType, byte[] json) throws IOException {
        if (!PANEL_WEIGHTED.equals(ceType)) {
            throw new IOException("ce_type " + ceType + " is not " + PANEL_WEIGHTED);
        }
        return EventCodec.decode(PanelWeighted.class, json);
    }

    @Override
    protected String system(PanelWeighted event) {
        return event.system();
    }

    @Override
    protected long sequence(PanelWeighted event) {
        return event.sequence();
    }

    @Override
    protected Reaction react(PanelWeighted event, byte[] json) throws IOException {
        Optional<LastMeasurement> last = measurements.last(event.system());
        long lastRevision = last.map(LastMeasurement::revision).orElse(0L);
        if (event.revision() <= lastRevision) {
            return Reaction.nothing("duplicate");
        }
        if (event.revision() > lastRevision + 1) {
            LOG.warnf("System %s goes from revision %d to %d", event.system(), lastRevision, event.revision());
        }
        Optional<Measured> before = last.map(LastMeasurement::measured);
        Measured after = LastMeasurement.measured(event);
        RevisionComparison comparison =
                before.map(it -> RevisionComparison.of(it, after)).orElse(RevisionComparison.NONE);
        Robustness robustness = RobustnessAssessment.assess(after.definition(), after.panel(), after.measurement());
        SystemAlerts.Folding folding = last.map(LastMeasurement::alerts)
                .orElse(SystemAlerts.INITIAL)
                .fold(new AlertRevision(
                        before.map(AlertSubject::of),
                        AlertSubject.of(after).with(robustness),
                        comparison.changes(),
                        event.cause().byRelease()));
        StateWrite write =
                measurements.write(event, new LastMeasurement(event.revision(), after, folding.alerts()), json);
        return new Reaction(
                "measured",
                event.revision(),
                emissions(SynergyMeasured.of(event, after, robustness, comparison, folding.transitions())),
                List.of(write),
                () -> {});
    }

    private static List<Emission> emissions(SynergyMeasured snapshot) {
        String system = snapshot.system();
        List<Emission> emissions = new ArrayList<>();
        emissions.add(Emission.of(SynergyTopology.SNAPSHOTS_SINK, system, CloudEvent.of(snapshot), snapshot));
        for (AlertTransitioned alert : snapshot.transitions()) {
            emissions.add(Emission.of(SynergyTopology.ALERTS_SINK, system, CloudEvent.of(alert), alert));
        }
        return emissions;
    }
}
