package org.synergymonitor.ingestion.staging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.jboss.logging.Logger;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseDocuments;
import org.synergymonitor.ingestion.staging.Embargo.State;

/**
 * The releases under embargo. They are kept apart from the registry, so that nothing that reads the registry can show them, and move there when
 * they are opened: see ADR 0007.
 */
@ApplicationScoped
public class StagedReleases {
    private static final Logger LOG = Logger.getLogger(StagedReleases.class);
    private static final String EMBARGO_UNTIL = "embargoUntil";

    private final MongoCollection<Document> staged;
    private final EmbargoStore embargoes;
    private final TrustedClock clock;
    private final Store store;

    StagedReleases(Store store, TrustedClock clock) {
        this.store = store;
        staged = store.collection("staged");
        embargoes = new EmbargoStore(store.collection("embargoes"));
        this.clock = clock;
    }

    public void createIndexes() {
        embargoes.createIndexes();
    }

    /** @return whether a release of this embargo would have to wait */
    public boolean isAhead(Instant embargoUntil) {
        return !isPast(embargoUntil, clock.now());
    }

    /** Prepares a release whose observations are stored. Nothing comes of it until it is confirmed. */
    public void prepare(Release release, Optional<Instant> embargoUntil) {
        Document document = ReleaseDocuments.of(release);
        embargoUntil.ifPresent(it -> document.append(EMBARGO_UNTIL, it.toString()));
        staged.replaceOne(Filters.eq("_id", release.id()), document, new ReplaceOptions().upsert(true));
    }

    /**
     * Confirms a prepared release: from now on it is kept back until its embargo ends. What was decided about it before stands.
     *
     * @param publication of a release without embargo
     * @return whether this decided about it
     */
    boolean confirm(String id, Predicate<Release> publication) {
        Document document = staged.find(Filters.eq("_id", id)).first();
        if (document == null) {
            return false;
        }
        Optional<Embargo> last = embargoes.last(id);
        String until = document.getString(EMBARGO_UNTIL);
        if (last.isEmpty() && until != null) {
            return embargoes.decide(Embargo.first(id, Instant.parse(until)));
        }
        return last.filter(it -> it.state() != State.OPENED).isEmpty()
                && publication.test(ReleaseDocuments.release(document));
    }

    public Optional<StagedRelease> find(String id) {
        return document(id)
                .flatMap(release ->
                        embargoes.last(id).flatMap(Embargo::until).map(until -> new StagedRelease(release, until)));
    }

    /** @return whether it was withdrawn before it was published */
    public boolean isWithdrawn(String id) {
        return embargoes.last(id).filter(it -> it.state() == State.WITHDRAWN).isPresent();
    }

    /**
     * Moves the end of an embargo, to earlier or later.
     *
     * @throws Refusal if the release is published or never was staged
     */
    public StagedRelease move(String id, Instant until) {
        while (true) {
            Embargo last = keptBack(id);
            if (embargoes.decide(last.movedTo(until))) {
                return new StagedRelease(document(id).orElseThrow(), until);
            }
        }
    }

    /** Withdraws a release before anybody saw it. */
    public void withdraw(String id) {
        while (!embargoes.decide(keptBack(id).withdrawn())) {
            // another decision came first: look again
        }
        delete(id);
    }

    /** A clock that is wrong from the start cannot be told from a right one: the store's must agree. */
    private boolean isPast(Instant embargoUntil, Instant now) {
        if (embargoUntil.isAfter(now)) {
            return false;
        }
        Instant storeNow = store.clock();
        boolean agrees = !embargoUntil.isAfter(storeNow);
        if (!agrees) {
            LOG.errorf("An embargo waits: this clock shows %s, that of the store %s", now, storeNow);
        }
        return agrees;
    }

    /** @return the releases whose time has come, decided to be opened; each again until it is deleted */
    List<Release> open() {
        Instant now = clock.now();
        List<Release> opened = new ArrayList<>();
        for (Document document : staged.find()) {
            Release release = ReleaseDocuments.release(document);
            embargoes.last(release.id()).ifPresent(last -> {
                if (last.state() == State.OPENED || (isDue(last, now) && embargoes.decide(last.opened()))) {
                    opened.add(release);
                }
            });
        }
        return opened;
    }

    private boolean isDue(Embargo last, Instant now) {
        return last.state() == State.KEPT_BACK && isPast(last.until().orElseThrow(), now);
    }

    void delete(String id) {
        staged.deleteOne(Filters.eq("_id", id));
    }

    private Embargo keptBack(String id) {
        Embargo last =
                embargoes.last(id).orElseThrow(() -> Refusal.because(Code.RELEASE_NOT_FOUND, Place.NOWHERE, id, id));
        return switch (last.state()) {
            case KEPT_BACK -> last;
            case OPENED -> throw Refusal.because(Code.ALREADY_PUBLISHED, Place.NOWHERE, id);
            case WITHDRAWN -> throw Refusal.because(Code.RELEASE_NOT_FOUND, Place.NOWHERE, id, id);
        };
    }

    private Optional<Release> document(String id) {
        return Optional.ofNullable(staged.find(Filters.eq("_id", id))
                .map(ReleaseDocuments::release)
                .first());
    }
}
