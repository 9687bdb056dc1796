package org.synergymonitor.reporting.vintage;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.scheduler.Scheduled;
import org.bson.Document;
import org.bson.types.Binary;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.store.Schema;

/** Makes the vintages of snapshots that were stored before there were any: once, since the intake writes both ever after. */
@ApplicationScoped
public class VintageRebuild {
    private static final Logger LOG = Logger.getLogger(VintageRebuild.class);
    private static final int AT_ONCE = 20;

    private final MongoCollection<Document> snapshots;
    private final MongoCollection<Document> rebuilds;
    private final VintageWrites vintages;
    private volatile boolean done;

    VintageRebuild(MongoDatabase database, VintageWrites vintages) {
        this.snapshots = database.getCollection(Schema.SNAPSHOTS);
        this.rebuilds = database.getCollection(Schema.REBUILDS);
        this.vintages = vintages;
    }

    /** Again and again until the store has let it through. */
    @Scheduled(
            every = "${synergy.reporting.vintage-rebuild:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rebuild() {
        if (done) {
            return;
        }
        try {
            if (rebuilds.find(Filters.eq("_id", Schema.VINTAGES)).first() == null) {
                copyAll();
                rebuilds.replaceOne(
                        Filters.eq("_id", Schema.VINTAGES),
                        new Document("_id", Schema.VINTAGES),
                        new ReplaceOptions().upsert(true));
            }
            done = true;
        } catch (MongoException e) {
            LOG.warnf("The vintages of earlier snapshots are not complete yet: %s", e);
        }
    }

    /** @throws ProblemException while a history would lack what was stored before */
    public void requireDone() {
        if (!done) {
            throw ProblemException.unavailable(
                    "HISTORY_INCOMPLETE",
                    "修订历史正在重建，请稍后重试",
                    "The history of revisions is being rebuilt; try again later");
        }
    }

    private void copyAll() {
        try (MongoCursor<Document> cursor = snapshots.find().batchSize(AT_ONCE).cursor()) {
            while (cursor.hasNext()) {
                copy(cursor.next());
            }
        }
    }

    private void copy(Document snapshot) {
        try {
            byte[] json = snapshot.get("value", Binary.class).getData();
            vintages.insert(List.of(StoredVintage.of(EventCodec.decode(SynergyMeasured.class, json))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.errorf("Defect: snapshot %s has no vintage: %s", snapshot.getString("_id"), e);
        }
    }
}
