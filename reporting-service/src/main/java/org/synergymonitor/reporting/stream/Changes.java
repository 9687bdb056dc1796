package org.synergymonitor.reporting.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The newest changes, in the order in which readers are told of them. */
@ApplicationScoped
public class Changes {
    private final int kept;
    private final Deque<Told> newest = new ArrayDeque<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private Cursor oldest;
    private Cursor position;

    @Inject
    Changes(StreamConfig config) {
        this(config.kept());
    }

    Changes(int kept) {
        this.kept = kept;
    }

    /** Begins anew: what happened before is not known here. */
    synchronized void begin(Cursor at) {
        newest.clear();
        oldest = at;
        position = at;
    }

    synchronized void publish(Change change) {
        position = position.after(change.partition(), change.offset());
        Told told = new Told(change, position);
        newest.add(told);
        if (newest.size() > kept) {
            Change gone = newest.remove().change;
            oldest = oldest.after(gone.partition(), gone.offset());
        }
        listeners.forEach(it -> it.told(told));
    }

    /**
     * From now on tells {@code listener}, who gets what it missed first.
     *
     * @param lastEventId null for a reader who comes for the first time
     * @return where it stands now; none if nothing is known of the log yet
     */
    synchronized Optional<Cursor> listen(Listener listener, String lastEventId) {
        listeners.add(listener);
        if (position == null) {
            if (lastEventId != null) {
                listener.lost();
            }
            return Optional.empty();
        }
        if (lastEventId != null) {
            Optional<Cursor> since = Cursor.parse(lastEventId, position.partitions())
                    .filter(it -> it.reaches(oldest) && position.reaches(it));
            since.ifPresentOrElse(it -> after(it).forEach(listener::told), listener::lost);
        }
        return Optional.of(position);
    }

    void forget(Listener listener) {
        listeners.remove(listener);
    }

    private List<Told> after(Cursor cursor) {
        List<Told> missed = new ArrayList<>();
        for (Told told : newest) {
            if (told.change.offset() >= cursor.offset(told.change.partition())) {
                missed.add(told);
            }
        }
        return missed;
    }

    /**
     * A change with its place.
     *
     * @param cursor after it
     */
    record Told(Change change, Cursor cursor) {}

    /** Someone who is told. Must not block. */
    interface Listener {
        void told(Told told);

        /** What it missed is not known here: it must look for itself. */
        void lost();
    }
}
