package org.synergymonitor.local.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * Answers a command when everything the answer can show is on disk: a write acknowledged, or a document read, is still there after
 * kill -9 or a power cut.
 *
 * <p>Commands run together; a commit runs between them, so that it never stores half of one. Commands that finish while a commit is
 * under way share the next.
 */
final class DurableBackend extends H2Backend {
    private static final int RETENTION_MILLIS = 1000;
    private static final int CACHE_MEBIBYTES = 48;

    /** Small: a commit writes the whole page of each document. */
    private static final int PAGE_BYTES = 4 * 1024;

    private static final int COMMITS_BETWEEN_COMPACTIONS = 100;
    private static final int LEAST_FILL_RATE = 70;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final Object commit = new Object();
    private final AtomicLong begun = new AtomicLong();
    private final Unsettled unsettled = new Unsettled();
    private final Runnable onLostDisk;
    private long durable;
    private boolean committing;
    private long commits;

    /** @param onLostDisk called when the disk refuses a commit; it must end the process, since memory is then ahead of the disk */
    DurableBackend(Path file, Runnable onLostDisk) {
        super(open(file));
        this.onLostDisk = onLostDisk;
    }

    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEBIBYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        BsonForm.begin(store);
        return store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        MVStore store = getMvStore();
        return new H2Database(name, store, getCursorRegistry()) {
            @Override
            protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
                BsonForm.open(store, "databases." + getFullCollectionNamespace(collection));
                return super.openOrCreateCollection(collection, options);
            }

            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                BsonForm.open(store, getFullCollectionNamespace(collection) + "._index_" + index);
                return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
            }

            @Override
            protected Index<Object> openOrCreateSecondaryIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                return new EqualityIndex(index, keys);
            }
        };
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        boolean reads = command.equals("find");
        long ticket = 0;
        commands.readLock().lock();
        try {
            if (!reads) {
                ticket = begun.incrementAndGet();
                unsettled.written(database, command, query, ticket);
            }
            return super.handleCommand(channel, database, command, query);
        } finally {
            if (reads) {
                ticket = unsettled.shown(database, query);
            }
            commands.readLock().unlock();
            makeDurable(ticket);
        }
    }

    /** One thread commits for all that wait, and each goes on as soon as its own command is covered. */
    private void makeDurable(long ticket) {
        if (!mustCommit(ticket)) {
            return;
        }
        long covered = 0;
        try {
            covered = commitFinishedCommands();
        } catch (RuntimeException e) {
            onLostDisk.run();
            throw e;
        } finally {
            committed(covered);
        }
    }

    /** Waits until the command is on disk. @return whether nobody else commits, and this thread must */
    private boolean mustCommit(long ticket) {
        synchronized (commit) {
            boolean interrupted = false;
            while (durable < ticket && committing) {
                try {
                    commit.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            boolean must = durable < ticket;
            committing |= must;
            return must;
        }
    }

    private void committed(long covered) {
        synchronized (commit) {
            durable = Math.max(durable, covered);
            committing = false;
            commit.notifyAll();
        }
        unsettled.settled(covered);
    }

    private long commitFinishedCommands() {
        MVStore store = getMvStore();
        long covered;
        boolean changed;
        commands.writeLock().lock();
        try {
            covered = begun.get();
            changed = store.hasUnsavedChanges();
            if (changed) {
                if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
                    store.compact(LEAST_FILL_RATE, COMPACTION_BYTES);
                }
                store.commit();
            }
        } finally {
            commands.writeLock().unlock();
        }
        if (changed) {
            store.sync();
        }
        return covered;
    }
}
