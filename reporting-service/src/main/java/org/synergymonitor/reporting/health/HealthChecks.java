package org.synergymonitor.reporting.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Live: nothing is broken that only a restart mends, so neither broker nor store nor rebalancing counts. Ready: can read the log and
 * the store.
 */
@ApplicationScoped
class HealthChecks {
    private static final Document PING = new Document("ping", 1);

    private final LogConsumers consumers;
    private final MongoDatabase database;

    HealthChecks(LogConsumers consumers, MongoDatabase database) {
        this.consumers = consumers;
        this.database = database;
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @Liveness
    HealthCheck live() {
        return () -> response("log consumers running", consumers.running());
    }

    @Produces
    @Readiness
    HealthCheck joined() {
        return () -> response("log consumers joined", consumers.joined());
    }

    @Produces
    @Readiness
    HealthCheck reachable() {
        return () -> response("store", answers());
    }

    private boolean answers() {
        try {
            database.runCommand(PING);
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    private static HealthCheckResponse response(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}
