package org.synergymonitor.ingestion.calendar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.ingestion.dataflow.Dataflow;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.model.definition.Period;

/** The releases in the registry. */
@ApplicationScoped
class RegisteredReleases implements PublishedReleases {
    private static final int KEPT = 5_000;

    private final ReleaseStore releases;

    /** A release never changes, and reading all its observations to learn its periods takes long. */
    private final Map<String, Set<Period>> periods = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Period>> eldest) {
            return size() > KEPT;
        }
    });

    RegisteredReleases(ReleaseStore releases) {
        this.releases = releases;
    }

    @Override
    public List<PublishedRelease> of(Dataflow dataflow) {
        return releases.ofDataflow(dataflow.agency(), dataflow.id(), Set.of()).stream()
                .map(it -> new PublishedRelease(it.id(), it.heading().releasedAt(), it.receivedAt(), () -> periods(it)))
                .toList();
    }

    private Set<Period> periods(Release release) {
        Set<Period> known = periods.get(release.id());
        if (known == null) {
            known = releases.observations(release).stream()
                    .map(ReportedObservation::period)
                    .collect(Collectors.toUnmodifiableSet());
            periods.put(release.id(), known);
        }
        return known;
    }
}
