package org.synergymonitor.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;

/** The collections and their indexes; created with the first batch, since the store may come up after the service. */
@ApplicationScoped
public class Schema {
    public static final String SNAPSHOTS = "snapshots";
    public static final String VINTAGES = "vintages";
    public static final String REBUILDS = "rebuilds";
    public static final String CURRENT = "current";
    public static final String ALERTS = "alerts";
    public static final String CELLS = "cells";
    public static final String SYSTEMS = "systems";

    private final MongoDatabase database;
    private volatile boolean ensured;

    Schema(MongoDatabase database) {
        this.database = database;
    }

    public void ensure() {
        if (ensured) {
            return;
        }
        database.getCollection(SNAPSHOTS)
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending("system"), Indexes.descending("recordedAt", "revision")));
        database.getCollection(SNAPSHOTS)
                .createIndex(Indexes.compoundIndex(Indexes.ascending("system"), Indexes.descending("revision")));
        database.getCollection(VINTAGES)
                .createIndex(Indexes.compoundIndex(Indexes.ascending("system"), Indexes.descending("revision")));
        database.getCollection(ALERTS).createIndex(Indexes.ascending("system", "revision", "ordinal"));
        database.getCollection(CELLS).createIndex(Indexes.ascending("system", "sequence"));
        ensured = true;
    }
}
