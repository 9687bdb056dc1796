package org.synergymonitor.reporting.provenance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Provenance;
import org.synergymonitor.reporting.system.CellVersions;
import org.synergymonitor.reporting.system.PublishedRelease;

/**
 * All that a snapshot follows from.
 *
 * @param digest of its measurement: who folds these cells with this method and model version gets the same
 * @param weighing limits and weights, in definition order; none without enough complete periods
 * @param releases that supply at least one cell, by releasedAt, then id; neither superseded nor withdrawn ones
 */
public record SnapshotProvenance(
        String system,
        long revision,
        long sequence,
        Instant recordedAt,
        String modelVersion,
        String digest,
        Method method,
        List<WeighedSubsystem> weighing,
        List<SupplyingRelease> releases) {
    private static final Comparator<Cell> BY_CELL =
            Comparator.comparing(Cell::indicator).thenComparing(Cell::period);

    static SnapshotProvenance of(SynergyMeasured measured, CellVersions versions) {
        return new SnapshotProvenance(
                measured.system(),
                measured.revision(),
                measured.sequence(),
                measured.recordedAt(),
                measured.measurement().modelVersion(),
                measured.measurement().digest(),
                measured.definition().method(),
                measured.panel().subsystems().stream()
                        .map(subsystem -> new WeighedSubsystem(
                                subsystem.id(),
                                subsystem.indicators().stream()
                                        .map(it ->
                                                new WeighedIndicator(it.id(), it.limits(), it.weight(), it.constant()))
                                        .toList()))
                        .toList(),
                releases(versions.panel(measured.definition()).cells(), versions.releases()));
    }

    private static List<SupplyingRelease> releases(
            Map<Cell, CellVersion> panel, Map<String, PublishedRelease> published) {
        Map<Cell, CellVersion> sorted = new TreeMap<>(BY_CELL);
        sorted.putAll(panel);
        Map<String, List<SuppliedCell>> supplied = new TreeMap<>();
        sorted.forEach((cell, version) -> supplied.computeIfAbsent(version.release(), it -> new ArrayList<>())
                .add(new SuppliedCell(cell.indicator(), cell.period(), version.value(), version.status())));
        return supplied.entrySet().stream()
                .map(entry -> SupplyingRelease.of(published.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                                (SupplyingRelease it) -> it.releasedAt().toInstant())
                        .thenComparing(SupplyingRelease::release))
                .toList();
    }

    /** The limits and weights of a subsystem. */
    public record WeighedSubsystem(String subsystem, List<WeighedIndicator> indicators) {}

    /** @param constant left out, with weight 0 */
    public record WeighedIndicator(String indicator, Limits limits, double weight, boolean constant) {}

    /**
     * A release and what the snapshot has from it.
     *
     * @param cells by indicator, then period
     */
    public record SupplyingRelease(
            String release,
            String agency,
            String dataflow,
            OffsetDateTime releasedAt,
            Optional<Provenance> provenance,
            List<SuppliedCell> cells) {
        static SupplyingRelease of(PublishedRelease release, List<SuppliedCell> cells) {
            return new SupplyingRelease(
                    release.id(),
                    release.agency(),
                    release.dataflow(),
                    release.releasedAt(),
                    release.provenance(),
                    cells);
        }
    }

    /** @param value null if the release says that there is none */
    public record SuppliedCell(
            String indicator,
            Period period,
            @JsonInclude(JsonInclude.Include.ALWAYS) Double value,
            ObsStatus status) {}
}
