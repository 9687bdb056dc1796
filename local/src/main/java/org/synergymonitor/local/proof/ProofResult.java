package org.synergymonitor.local.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.synergymonitor.local.proof.Finding.Unreadable;

/** What was compared, and how it came out. */
public final class ProofResult {
    private static final int KEPT_OF_A_KIND = 10;

    private final Map<Class<? extends Finding>, Long> counts = new LinkedHashMap<>();
    private final Map<Class<? extends Finding>, List<Finding>> first = new LinkedHashMap<>();
    private long systems;
    private long revisions;
    private long equal;
    private long otherVersions;

    public long systems() {
        return systems;
    }

    /** @return how many were recomputed */
    public long revisions() {
        return revisions;
    }

    public long equal() {
        return equal;
    }

    /** @return how many snapshots another model version made: they cannot be compared with this one's */
    public long otherVersions() {
        return otherVersions;
    }

    public long count(Class<? extends Finding> kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** @return the first findings of each kind */
    public List<Finding> first() {
        return first.values().stream().flatMap(List::stream).toList();
    }

    public long unlisted() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - first().size();
    }

    /** What nobody can read alone breaks no proof: were it an event, there would be a gap; a snapshot, it would be missing. */
    public boolean isProven() {
        return equal > 0 && counts.keySet().stream().allMatch(Unreadable.class::equals);
    }

    void add(Finding finding) {
        counts.merge(finding.getClass(), 1L, Long::sum);
        List<Finding> kept = first.computeIfAbsent(finding.getClass(), kind -> new ArrayList<>());
        if (kept.size() < KEPT_OF_A_KIND) {
            kept.add(finding);
        }
    }

    void system() {
        systems++;
    }

    void revision() {
        revisions++;
    }

    void match() {
        equal++;
    }

    void otherVersion() {
        otherVersions++;
    }
}
