package org.synergymonitor.synergy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.StreamsSettings;
import org.synergymonitor.streams.Tracing;

/** From weighted panels to snapshots and alerts. The names of nodes and stores name the changelogs: changing one loses state. */
@ApplicationScoped
public class SynergyTopology {
    static final String SNAPSHOTS_SINK = "synergy-snapshots-sink";
    static final String ALERTS_SINK = "synergy-alerts-sink";
    static final String DEAD_LETTERS_SINK = "dead-letters-sink";
    static final String MEASUREMENTS_STORE = "measurements";

    private static final String SOURCE = "weighted-panels-source";
    private static final String PROCESSOR = "synergy";

    @Produces
    @Singleton
    Topology topology(StreamsSettings settings, Tracing tracing, EventMeters meters) {
        StreamsSettings.TopicNames topics = settings.topics();
        String panels = topics.weightedPanels();
        ByteArraySerializer serializer = new ByteArraySerializer();
        return new Topology()
                .addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), panels)
                .addProcessor(PROCESSOR, () -> new SynergyProcessor(panels, tracing, meters), SOURCE)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(MEASUREMENTS_STORE), Serdes.String(), Serdes.ByteArray()),
                        PROCESSOR)
                .addSink(SNAPSHOTS_SINK, topics.synergySnapshots(), serializer, serializer, PROCESSOR)
                .addSink(ALERTS_SINK, topics.synergyAlerts(), serializer, serializer, PROCESSOR)
                .addSink(DEAD_LETTERS_SINK, Topics.deadLetters(panels), serializer, serializer, PROCESSOR);
    }
}
