package org.synergymonitor.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.SystemDefinition;

/** The shipped system of 35 indicators with 20 years of values, and revisions of one value each; the same in every run. */
final class DefaultSystem {
    private static final Path DEFINITION = Path.of("..", "local", "samples", "guangzhou", "definition.json");
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final OffsetDateTime FIRST_RELEASE =
            OffsetDateTime.of(2025, 3, 1, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    private final byte[] json;
    private final SystemDefinition definition;
    private final Random random = new Random(35);
    private int releases;

    DefaultSystem() {
        try {
            json = Files.readAllBytes(DEFINITION);
            definition = EventCodec.decode(SystemDefinition.class, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return definition.id();
    }

    byte[] json() {
        return json;
    }

    /** @return the release of every value */
    byte[] history() {
        return release(
                "YEARBOOK",
                definition.indicators().stream()
                        .flatMap(indicator -> IntStream.range(0, YEARS).mapToObj(year -> observation(indicator, year)))
                        .toList());
    }

    /** @return the next release, which revises one value: every cell has its turn, and every indicator its own dataflow */
    byte[] revision() {
        List<Indicator> indicators = definition.indicators();
        Indicator revised = indicators.get(releases % indicators.size());
        return release(revised.id(), List.of(observation(revised, releases / indicators.size() % YEARS)));
    }

    private byte[] release(String dataflow, List<Map<String, Object>> observations) {
        return EventCodec.encode(Map.of(
                "agency",
                "NBS",
                "dataflow",
                dataflow,
                "releasedAt",
                FIRST_RELEASE.plusSeconds(releases++),
                "observations",
                observations));
    }

    private Map<String, Object> observation(Indicator indicator, int year) {
        return Map.of(
                "refArea",
                definition.referenceArea(),
                "indicator",
                indicator.id(),
                "timePeriod",
                String.valueOf(FIRST_YEAR + year),
                "value",
                100 + 5 * year + 20 * random.nextDouble());
    }
}
