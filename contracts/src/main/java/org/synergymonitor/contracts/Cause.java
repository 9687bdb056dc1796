package org.synergymonitor.contracts;

import java.time.OffsetDateTime;
import java.util.Optional;

import org.synergymonitor.model.panel.Provenance;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;

/**
 * The event that made a revision.
 *
 * @param event its type, e.g. {@code ReleasePublished}
 * @param release id of the release, if one was published or withdrawn
 * @param agency of the release
 * @param releasedAt when the bureau published it
 * @param provenance where its bytes came from
 */
public record Cause(
        String event,
        Optional<String> release,
        Optional<String> agency,
        Optional<String> dataflow,
        Optional<OffsetDateTime> releasedAt,
        Optional<Provenance> provenance) {

    /** @return whether a release was published */
    public boolean byRelease() {
        return event.equals(ReleasePublished.class.getSimpleName());
    }

    /** @return in words: what bureaus call the release, behind {@code withdrawal} if it was withdrawn, else {@code definition} */
    public String named(String definition, String withdrawal) {
        if (release.isEmpty()) {
            return definition;
        }
        String name = agency.isPresent()
                ? agency.get() + " " + dataflow.orElse("")
                        + releasedAt.map(it -> " " + it.toLocalDate()).orElse("")
                : release.get();
        return byRelease() ? name : withdrawal + name;
    }

    public static Cause of(SystemEvent event) {
        String type = event.getClass().getSimpleName();
        if (event instanceof ReleasePublished published) {
            return new Cause(
                    type,
                    Optional.of(published.release()),
                    Optional.of(published.agency()),
                    Optional.of(published.dataflow()),
                    Optional.of(published.releasedAt()),
                    published.provenance());
        }
        if (event instanceof ReleaseWithdrawn withdrawn) {
            return new Cause(
                    type,
                    Optional.of(withdrawn.release()),
                    withdrawn.agency(),
                    withdrawn.dataflow(),
                    withdrawn.releasedAt(),
                    withdrawn.provenance());
        }
        return new Cause(
                type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
