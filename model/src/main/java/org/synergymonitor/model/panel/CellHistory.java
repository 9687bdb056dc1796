package org.synergymonitor.model.panel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every version a cell was given, in the order of the log. */
public record CellHistory(List<CellVersion> versions) {
    public static final CellHistory EMPTY = new CellHistory(List.of());

    public CellHistory {
        versions = List.copyOf(versions);
    }

    public CellHistory with(CellVersion version) {
        return new CellHistory(
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    /** @return the version that counts: the greatest (releasedAt, sequence) whose release is not withdrawn */
    public Optional<CellVersion> current(Set<String> withdrawnReleases) {
        return versions.stream()
                .filter(version -> !withdrawnReleases.contains(version.release()))
                .max(CellVersion.PRECEDENCE);
    }
}
