package org.synergymonitor.reporting.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.synergymonitor.reporting.ReportingConfig;

/** A database: what it confirmed is on the disks of a majority, and nothing else is read. */
public class Store {
    @Produces
    @Singleton
    MongoDatabase database(MongoClient client, ReportingConfig config) {
        return durable(client, config.reporting().database());
    }

    public static MongoDatabase durable(MongoClient client, String name) {
        return client.getDatabase(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }
}
