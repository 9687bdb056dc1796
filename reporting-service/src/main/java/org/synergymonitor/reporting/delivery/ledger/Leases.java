package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.LedgerDatabase;
import org.synergymonitor.reporting.store.Instants;

/**
 * At most one replica serves a destination at a time. A replica that was killed finds its leases again by its instance id, of which
 * no two run at once; another one waits until they end.
 */
@ApplicationScoped
class Leases {
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final MongoCollection<Document> leases;
    private final String owner;
    private final Duration term;

    @Inject
    Leases(LedgerDatabase database, ReportingConfig config) {
        this(database, config.instance(), config.delivery().timeout().plus(SKEW));
    }

    Leases(LedgerDatabase database, String owner, Duration term) {
        this.leases = database.collection(LedgerDatabase.LEASES);
        this.owner = owner;
        this.term = term;
    }

    /** @return whether this replica has it, for one more attempt at least */
    boolean take(String destination, Instant now) {
        Document lease = new Document("_id", destination)
                .append("owner", owner)
                .append("until", Instants.sortable(now.plus(term)));
        try {
            leases.replaceOne(
                    Filters.and(
                            Filters.eq("_id", destination),
                            Filters.or(Filters.eq("owner", owner), Filters.lt("until", Instants.sortable(now)))),
                    lease,
                    new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void release(String destination) {
        leases.deleteOne(Filters.and(Filters.eq("_id", destination), Filters.eq("owner", owner)));
    }
}
