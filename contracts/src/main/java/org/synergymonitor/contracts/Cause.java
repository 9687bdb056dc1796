package org.synergymonitor.contracts;

import java.time.OffsetDateTime;
import java.util.Optional;

import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;

/**
 * The event that made a revision.
 *
 * @param event its type, e.g. {@code ReleasePublished}
 * @param release id of the release, if one was published or withdrawn
 * @param agency of the release, if one was published
 * @param releasedAt when the bureau published it, if one was published
 */
public record Cause(
        String event,
        Optional<String> release,
        Optional<String> agency,
        Optional<String> dataflow,
        Optional<OffsetDateTime> releasedAt) {

    public static Cause of(SystemEvent event) {
        String type = event.getClass().getSimpleName();
        if (event instanceof ReleasePublished published) {
            return new Cause(
                    type,
                    Optional.of(published.release()),
                    Optional.of(published.agency()),
                    Optional.of(published.dataflow()),
                    Optional.of(published.releasedAt()));
        }
        Optional<String> release =
                event instanceof ReleaseWithdrawn withdrawn ? Optional.of(withdrawn.release()) : Optional.empty();
        return new Cause(type, release, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
