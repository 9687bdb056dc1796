package org.synergymonitor.local.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
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
    private static final int COMMITS_BETWEEN_COMPACTIONS = 100;
    private static final int LEAST_FILL_RATE = 70;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final Object commit = new Object();
    private final AtomicLong begun = new AtomicLong();
    private final Runnable onLostDisk;
    private long durable;
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
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        long ticket;
        commands.readLock().lock();
        try {
            begun.incrementAndGet();
            return super.handleCommand(channel, database, command, query);
        } finally {
            ticket = begun.get();
            commands.readLock().unlock();
            makeDurable(ticket);
        }
    }

    private void makeDurable(long ticket) {
        synchronized (commit) {
            if (durable >= ticket) {
                return;
            }
            try {
                long covered = commitFinishedCommands();
                durable = covered;
            } catch (RuntimeException e) {
                onLostDisk.run();
                throw e;
            }
        }
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
