package org.synergymonitor.local.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.local.proof.Finding.Different;
import org.synergymonitor.local.proof.Finding.Gap;
import org.synergymonitor.local.proof.Finding.Missing;
import org.synergymonitor.local.proof.Finding.Surplus;
import org.synergymonitor.local.proof.Finding.Twice;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.panel.SystemState.Folding;
import org.synergymonitor.model.weighting.PanelWeighting;

/** One system: its log is folded as it is read, and what is recomputed waits for what is stored, or the other way round. */
final class SystemProof {
    private final String system;
    private final Selection selection;
    private final ProofResult result;

    private final Map<Long, String> recomputed = new TreeMap<>();
    private final Map<Long, Stored> stored = new TreeMap<>();
    private final Revisions seen = new Revisions();
    private final Map<Long, String> otherVersions = new HashMap<>();
    private SystemState state = SystemState.EMPTY;
    private Optional<Gap> gap = Optional.empty();

    SystemProof(String system, Selection selection, ProofResult result) {
        this.system = system;
        this.selection = selection;
        this.result = result;
    }

    void fold(SystemEvent event) {
        Folding folding = state.fold(event);
        switch (folding.outcome()) {
            case DUPLICATE -> {}
            case SEQUENCE_GAP -> {
                if (gap.isEmpty()) {
                    gap = Optional.of(new Gap(system, state.sequence() + 1, event.sequence()));
                }
            }
            case INEFFECTIVE -> advance(folding.state());
            case EFFECTIVE -> {
                Optional<String> digest = digest(folding.state());
                advance(folding.state());
                digest.ifPresent(this::recomputed);
            }
        }
    }

    void compare(StoredSnapshot snapshot, boolean bearsItsOwnDigest) {
        long revision = snapshot.revision();
        if (!snapshot.isOfThisVersion()) {
            String version = snapshot.measurement().modelVersion();
            if (version.equals(otherVersions.put(revision, version))) {
                result.add(new Twice(system, revision));
            }
            return;
        }
        if (!seen.add(revision)) {
            result.add(new Twice(system, revision));
            return;
        }
        Stored found = new Stored(snapshot.measurement().digest(), bearsItsOwnDigest);
        String awaited = recomputed.remove(revision);
        if (awaited == null) {
            stored.put(revision, found);
        } else {
            compare(revision, found, awaited);
        }
    }

    /** @return whether a snapshot may still be on its way */
    boolean awaits() {
        return recomputed.keySet().stream().anyMatch(revision -> !otherVersions.containsKey(revision));
    }

    boolean awaits(long revision) {
        return recomputed.containsKey(revision);
    }

    /** Nothing more comes. */
    void conclude() {
        gap.ifPresent(result::add);
        stored.keySet().forEach(revision -> result.add(new Surplus(system, revision)));
        otherVersions.keySet().forEach(revision -> {
            if (revision > state.revision() || revision < 1) {
                result.add(new Surplus(system, revision));
            } else {
                result.otherVersion();
            }
        });
        recomputed.keySet().stream()
                .filter(revision -> !otherVersions.containsKey(revision))
                .forEach(revision -> result.add(new Missing(system, revision)));
    }

    private void advance(SystemState next) {
        state = next;
        gap = Optional.empty();
    }

    private Optional<String> digest(SystemState next) {
        if (!selection.hasRevision(next.revision())) {
            return Optional.empty();
        }
        SystemDefinition definition = next.definition().orElseThrow();
        return Optional.of(SynergyMeasurement.measure(definition, PanelWeighting.weigh(definition, next.panel()))
                .digest());
    }

    private void recomputed(String digest) {
        result.revision();
        Stored awaited = stored.remove(state.revision());
        if (awaited == null) {
            recomputed.put(state.revision(), digest);
        } else {
            compare(state.revision(), awaited, digest);
        }
    }

    private void compare(long revision, Stored found, String digest) {
        if (found.bearsItsOwnDigest() && found.digest().equals(digest)) {
            result.match();
        } else {
            result.add(new Different(system, revision, found.digest(), digest));
        }
    }

    private record Stored(String digest, boolean bearsItsOwnDigest) {}
}
