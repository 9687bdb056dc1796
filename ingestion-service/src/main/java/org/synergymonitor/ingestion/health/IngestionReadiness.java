package org.synergymonitor.ingestion.health;

import com.mongodb.MongoException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.recovery.Recovering;
import org.synergymonitor.ingestion.relay.OutboxRelay;

/** Ready when releases can be accepted, which needs the store only: without a broker they are kept and sent later. */
@Readiness
public class IngestionReadiness implements HealthCheck {
    private final Store store;
    private final Recovering recovering;
    private final OutboxRelay relay;

    IngestionReadiness(Store store, Recovering recovering, OutboxRelay relay) {
        this.store = store;
        this.recovering = recovering;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("ingestion")
                .withData("relay", relay.state().name())
                .withData("unsent", relay.pending());
        if (!recovering.recovered()) {
            return response.withData("store", "recovering").down().build();
        }
        try {
            store.ping();
            return response.withData("store", "reachable").up().build();
        } catch (MongoException e) {
            return response.withData("store", "unreachable").down().build();
        }
    }
}
