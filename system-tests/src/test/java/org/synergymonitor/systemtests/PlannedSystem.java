package org.synergymonitor.systemtests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

/** A system and the releases that will be published for it, one after the other. */
final class PlannedSystem {
    private static final Instant FIRST_RELEASE = Instant.parse("2015-02-01T00:00:00Z");
    private static final Period FIRST_PERIOD = Period.of(Frequency.MONTHLY, 2015, 1);

    private final String id;
    private final List<String> ofA;
    private final List<String> ofB;
    private final List<List<Observation>> releases;

    private PlannedSystem(String id, List<String> ofA, List<String> ofB, List<List<Observation>> releases) {
        this.id = id;
        this.ofA = ofA;
        this.ofB = ofB;
        this.releases = releases;
    }

    /** A month a release, but every fifth a revision. */
    static PlannedSystem revised(int number, int count) {
        Random random = new Random(number);
        List<List<Observation>> releases = new ArrayList<>();
        int months = 0;
        for (int i = 0; i < count; i++) {
            boolean revision = i % 5 == 4;
            Period period = FIRST_PERIOD.plus(revision ? random.nextInt(months) : months++);
            releases.add(Stream.of("a1", "a2", "b1", "b2")
                    .map(indicator -> observation(indicator, period, random))
                    .toList());
        }
        return new PlannedSystem("system-" + number, List.of("a1", "a2"), List.of("b1", "b2"), releases);
    }

    /** Ten indicators over many months, all in one release. */
    static PlannedSystem backfilled(int number, int months) {
        Random random = new Random(number);
        List<String> ofA = List.of("a1", "a2", "a3", "a4", "a5");
        List<String> ofB = List.of("b1", "b2", "b3", "b4", "b5");
        List<Observation> history = Stream.concat(ofA.stream(), ofB.stream())
                .flatMap(indicator -> IntStream.range(0, months)
                        .mapToObj(month -> observation(indicator, FIRST_PERIOD.plus(month), random)))
                .toList();
        return new PlannedSystem("system-" + number, ofA, ofB, List.of(history));
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
                List.of(subsystem("A", ofA), subsystem("B", ofB)),
                null,
                null);
    }

    int releases() {
        return releases.size();
    }

    /** Of its last event; the first defines it. */
    int lastSequence() {
        return releases.size() + 1;
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
        for (int sequence = 1; sequence <= lastSequence(); sequence++) {
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

    private static Observation observation(String indicator, Period period, Random random) {
        return new Observation(indicator, period, random.nextInt(1_000_000) / 1000.0, null);
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
