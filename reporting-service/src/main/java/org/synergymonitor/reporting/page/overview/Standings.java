package org.synergymonitor.reporting.page.overview;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotId;
import org.synergymonitor.reporting.snapshot.SnapshotReads;

/** How systems stand, read once for each snapshot: a snapshot is long, and never another one. */
@ApplicationScoped
public class Standings {
    private final SnapshotReads snapshots;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Standings(SnapshotReads snapshots) {
        this.snapshots = snapshots;
    }

    Optional<Standing> of(Current current) {
        Kept known = kept.get(current.system());
        if (known != null && known.snapshot.equals(current.snapshot())) {
            return Optional.of(known.standing);
        }
        Optional<Standing> read =
                snapshots.find(current.snapshot()).map(Snapshot::measured).map(Standing::of);
        read.ifPresent(it -> kept.put(current.system(), new Kept(current.snapshot(), it)));
        return read;
    }

    private record Kept(SnapshotId snapshot, Standing standing) {}
}
