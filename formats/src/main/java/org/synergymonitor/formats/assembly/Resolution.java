package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.synergymonitor.formats.release.ReleaseHeading;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.model.panel.ObsStatus;

import static java.util.stream.Collectors.joining;

/** Completes what a message says of its cells by what was known of them, and parts it by embargo. */
final class Resolution {
    private static final Instant PUBLIC = Instant.MIN;
    private static final String UNTIL_EMBARGO = "E";
    private static final int SHOWN = 10;

    private final StatedCells cells;
    private final SeriesUnits units;
    private final KnownIndex known;
    private final CappedWarnings warnings;
    private final Map<Instant, List<ReportedObservation>> parts = new TreeMap<>();

    Resolution(StatedCells cells, SeriesUnits units, KnownIndex known, CappedWarnings warnings) {
        this.cells = cells;
        this.units = units;
        this.known = known;
        this.warnings = warnings;
    }

    /** @return whether there is any observation */
    boolean resolve(Optional<Instant> embargoOfAll) {
        cells.all().forEach((key, statement) -> {
            Instant own = statement.embargo() == null ? PUBLIC : statement.embargo();
            Instant embargo = embargoOfAll.filter(own::isBefore).orElse(own);
            resolve(key, statement, !embargo.equals(PUBLIC))
                    .ifPresent(it -> parts.computeIfAbsent(embargo, at -> new ArrayList<>())
                            .add(it));
        });
        warnOfUnits();
        return !parts.isEmpty();
    }

    List<AssembledRelease> releases(ReleaseHeading heading) {
        List<AssembledRelease> releases = new ArrayList<>();
        parts.forEach((embargo, observations) -> releases.add(new AssembledRelease(
                new SubmittedRelease(heading, observations),
                Optional.of(embargo).filter(it -> !it.equals(PUBLIC)),
                this::place,
                this::unitPlace)));
        return releases;
    }

    private Optional<ReportedObservation> resolve(CellKey key, Statement statement, boolean embargoed) {
        boolean whole = statement.value() != null && statement.status() != null && statement.unit() != null;
        Optional<KnownCell> before = whole ? Optional.empty() : known.get(key);
        if (statement.value() == null && before.isEmpty() && !Statement.isMissing(statement.status())) {
            warnings.add(Finding.of(Code.NOTHING_SELECTED, statement.place(), key.toString()));
            return Optional.empty();
        }
        Double value = value(statement, before);
        return Optional.of(new ReportedObservation(
                key.refArea(),
                key.indicator(),
                key.period(),
                value,
                status(statement, before, value),
                unit(statement, before),
                embargoed && UNTIL_EMBARGO.equals(statement.confStatus())
                        ? ReportedObservation.FREE
                        : statement.confStatus()));
    }

    private static Double value(Statement statement, Optional<KnownCell> before) {
        if (statement.value() != null) {
            return statement.value().isNaN() ? null : statement.value();
        }
        return Statement.isMissing(statement.status())
                ? null
                : before.map(KnownCell::value).orElse(null);
    }

    private static ObsStatus status(Statement statement, Optional<KnownCell> before, Double value) {
        return Optional.ofNullable(statement.status())
                .or(() -> before.map(KnownCell::status).filter(it -> value == null || !Statement.isMissing(it)))
                .orElse(ObsStatus.A);
    }

    /** A value that is merged without a unit, or only restated, is in the unit it had. */
    private static String unit(Statement statement, Optional<KnownCell> before) {
        String unit = statement.value() == null || statement.unit() == null
                ? before.map(KnownCell::unit).orElse(statement.unit())
                : statement.unit();
        return unit == null || unit.isEmpty() ? null : unit;
    }

    private void warnOfUnits() {
        Map<SeriesKey, ReportedObservation> unstated = new LinkedHashMap<>();
        Set<SeriesKey> stated = new HashSet<>();
        parts.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.value() != null)
                .forEach(it -> {
                    SeriesKey series = CellKey.of(it).series();
                    if (it.unit() == null) {
                        unstated.putIfAbsent(series, it);
                    } else {
                        stated.add(series);
                    }
                });
        unstated.keySet().removeAll(stated);
        unstated.values().stream().findFirst().ifPresent(it -> {
            String series = unstated.keySet().stream()
                    .limit(SHOWN)
                    .map(SeriesKey::toString)
                    .collect(joining(", "));
            warnings.add(Finding.of(Code.UNIT_NOT_STATED, place(it), series));
        });
    }

    private Place place(ReportedObservation observation) {
        return cells.all().get(CellKey.of(observation)).place();
    }

    private Place unitPlace(ReportedObservation observation) {
        return units.place(CellKey.of(observation).series()).orElseGet(() -> place(observation));
    }
}
