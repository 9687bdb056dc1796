package org.synergymonitor.systemtests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.synergymonitor.model.definition.Dimension;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.model.panel.SystemState;
import org.synergymonitor.model.panel.SystemState.Outcome;
import org.synergymonitor.model.weighting.PanelWeighting;

/** A system and the releases that will be published for it, one after the other: new months, and every fifth a revision. */
final class PlannedSystem {
    static final int RELEASES = 100;
    private static final List<String> INDICATORS = List.of("a1", "a2", "b1", "b2");
    private static final Instant FIRST_RELEASE = Instant.parse("2015-02-01T00:00:00Z");

    private final String id;
    private final List<List<Observation>> releases = new ArrayList<>();

    PlannedSystem(int number) {
        this.id = "system-" + number;
        Random random = new Random(number);
        int months = 0;
        for (int i = 0; i < RELEASES; i++) {
            boolean revision = i % 5 == 4;
            Period period = Period.of(Frequency.MONTHLY, 2015, 1).plus(revision ? random.nextInt(months) : months++);
            releases.add(INDICATORS.stream()
                    .map(indicator -> new Observation(indicator, period, random.nextInt(1_000_000) / 1000.0, null))
                    .toList());
        }
    }

    String id() {
        return id;
    }

    String area() {
        return "AREA-" + id;
    }

    SystemDefinition definition() {
        return new SystemDefinition(
                id,
                new Names("系统", "System"),
                area(),
                Frequency.MONTHLY,
                List.of(subsystem("A", INDICATORS.subList(0, 2)), subsystem("B", INDICATORS.subList(2, 4))),
                null,
                null);
    }

    List<Observation> release(int index) {
        return releases.get(index);
    }

    OffsetDateTime releasedAt(int index) {
        return FIRST_RELEASE.plusSeconds(index * 86_400L).atOffset(ZoneOffset.ofHours(8));
    }

    /** The digest of every revision, from the model alone. */
    List<String> undisturbedDigests() {
        List<String> digests = new ArrayList<>();
        SystemState state = SystemState.EMPTY;
        for (int sequence = 1; sequence <= RELEASES + 1; sequence++) {
            SystemState.Folding folding = state.fold(
                    sequence == 1
                            ? new SystemDefined(id, 1, Instant.EPOCH, definition())
                            : new ReleasePublished(
                                    id,
                                    sequence,
                                    Instant.EPOCH,
                                    "r" + sequence,
                                    "agency",
                                    "dataflow",
                                    releasedAt(sequence - 2),
                                    Instant.EPOCH,
                                    release(sequence - 2),
                                    Optional.empty()));
            state = folding.state();
            if (folding.outcome() == Outcome.EFFECTIVE) {
                digests.add(SynergyMeasurement.measure(definition(), PanelWeighting.weigh(definition(), state.panel()))
                        .digest());
            }
        }
        return digests;
    }

    private static Subsystem subsystem(String id, List<String> indicators) {
        return new Subsystem(
                id,
                new Names(id, id),
                List.of(new Dimension(
                        "all",
                        new Names("全部", "All"),
                        indicators.stream()
                                .map(indicator -> new Indicator(
                                        indicator,
                                        new Names(indicator, indicator),
                                        "1",
                                        Direction.POSITIVE,
                                        Optional.empty()))
                                .toList())));
    }
}
