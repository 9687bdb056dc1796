package org.synergymonitor.weighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.StreamsSettings;
import org.synergymonitor.streams.Tracing;

/** From the log to weighted panels. The names of nodes and stores name the changelogs: changing one loses state. */
@ApplicationScoped
public class WeightingTopology {
    static final String PANELS_SINK = "weighted-panels-sink";
    static final String DEAD_LETTERS_SINK = "dead-letters-sink";
    static final String SYSTEMS_STORE = "systems";
    static final String CELLS_STORE = "cells";

    private static final String SOURCE = "statistical-releases-source";
    private static final String PROCESSOR = "weighting";

    @Produces
    @Singleton
    Topology topology(StreamsSettings settings, Tracing tracing, EventMeters meters, HaltedSystems halted) {
        StreamsSettings.TopicNames topics = settings.topics();
        String releases = topics.statisticalReleases();
        ByteArraySerializer serializer = new ByteArraySerializer();
        return new Topology()
                .addSource(SOURCE, new ByteArrayDeserializer(), new ByteArrayDeserializer(), releases)
                .addProcessor(PROCESSOR, () -> new WeightingProcessor(releases, tracing, meters, halted), SOURCE)
                .addStateStore(store(SYSTEMS_STORE), PROCESSOR)
                .addStateStore(store(CELLS_STORE), PROCESSOR)
                .addSink(PANELS_SINK, topics.weightedPanels(), serializer, serializer, PROCESSOR)
                .addSink(DEAD_LETTERS_SINK, Topics.deadLetters(releases), serializer, serializer, PROCESSOR);
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }
}
