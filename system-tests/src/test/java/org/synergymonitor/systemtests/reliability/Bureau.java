package org.synergymonitor.systemtests.reliability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A bureau and what it publishes, each release for some of its areas, each area a system of its own: a history, then new months one indicator
 * after the other, revisions, releases that come late, the same again, and withdrawals. The seed decides all of it.
 */
final class Bureau {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FIRST_RELEASE = Instant.parse("2019-02-01T00:00:00Z");
    private static final int FIRST_YEAR = 2015;
    private static final int HISTORY = 8;
    private static final int MOST_MONTHS = 30;
    private static final int MOST_KEPT = 50;
    private static final int RELEASES_OF_A_DATAFLOW = 100;
    private static final List<String> INDICATORS = List.of("a1", "a2", "b1", "b2", "b3");
    private static final List<String> LIMITS = List.of("observed", "expanded", "observed", "fixed");
    private static final List<String> AGGREGATIONS = List.of("linear", "linear", "geometric", "weighted-geometric");
    private static final List<String> MISSING = List.of("complete-periods", "carry-forward", "linear-interpolation");

    private final String name;
    private final int number;
    private final List<String> systems;
    private final Random random;
    private final List<Publication> earlier = new ArrayList<>();
    private final Map<String, List<String>> withdrawable = new LinkedHashMap<>();
    private int months = HISTORY;
    private int released;

    Bureau(String name, int number, int systems, long seed) {
        this.name = name;
        this.number = number;
        this.systems =
                IntStream.range(0, systems).mapToObj(it -> name + "-" + it).toList();
        this.random = new Random(seed * 31 + number);
    }

    static List<Bureau> bureaus(String prefix, int count, int systemsEach, long seed) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Bureau(prefix + "-" + number, number, systemsEach, seed))
                .toList();
    }

    List<String> systems() {
        return systems;
    }

    /** Every choice of the method comes up among the systems. */
    String definition(String system) {
        int kind = number * 7 + systems.indexOf(system);
        String limits = LIMITS.get(kind % LIMITS.size());
        boolean fixed = limits.equals("fixed");
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("limits", limits);
        method.put("expansion", limits.equals("expanded") ? 0.1 : 0.0);
        method.put("aggregation", AGGREGATIONS.get(kind / 2 % AGGREGATIONS.size()));
        method.put("synergy", kind % 3 == 0 ? "weighted-sum" : "geometric");
        method.put("missing", MISSING.get(kind % MISSING.size()));
        method.put("carryForwardPeriods", 2);
        method.put("minimumPeriods", 3);
        method.put("preliminaryShare", 0.3);
        return json(Map.of(
                "id",
                system,
                "names",
                names("系统 " + system),
                "referenceArea",
                area(system),
                "frequency",
                "M",
                "subsystems",
                List.of(
                        subsystem("A", INDICATORS.subList(0, 2), fixed),
                        subsystem("B", INDICATORS.subList(2, 5), fixed)),
                "method",
                method,
                "alerts",
                Map.of("warmUpPeriods", kind % 4)));
    }

    /** What is published next. */
    Publication next() {
        if (released == 0) {
            return release(0, systems, IntStream.range(0, HISTORY).boxed().toList(), INDICATORS);
        }
        int chance = random.nextInt(100);
        if (chance < 5 && !withdrawable.isEmpty()) {
            String release = List.copyOf(withdrawable.keySet()).get(random.nextInt(withdrawable.size()));
            return new Publication(null, release, withdrawable.remove(release));
        }
        if (chance < 10) {
            return earlier.get(random.nextInt(earlier.size()));
        }
        if (chance < 20) {
            return release(-random.nextInt(1_000), some(), List.of(random.nextInt(months)), INDICATORS);
        }
        if (chance < 45 && months < MOST_MONTHS) {
            return random.nextInt(3) == 0
                    ? release(0, systems, List.of(months++), INDICATORS)
                    : release(0, some(), List.of(months), List.of(one(INDICATORS)));
        }
        return release(0, some(), List.of(random.nextInt(months)), List.of(one(INDICATORS)));
    }

    /** One value of every system that is another one than before, so that snapshots follow; the first time the whole history. */
    Publication revision() {
        return released == 0 ? next() : release(0, systems, List.of(HISTORY - 1), INDICATORS.subList(0, 1));
    }

    /** @param release the id under which it was accepted */
    void accepted(String release, Publication publication) {
        withdrawable.put(release, publication.systems());
    }

    private List<String> some() {
        int from = random.nextInt(systems.size());
        return systems.subList(from, from + 1 + random.nextInt(systems.size() - from));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** @param minutes after the release before: a negative number makes it one that comes late, and loses against what is there */
    private Publication release(int minutes, List<String> areas, List<Integer> ofMonths, List<String> indicators) {
        released++;
        OffsetDateTime at = FIRST_RELEASE
                .plusSeconds(60L * (10_000 + 2L * released + minutes))
                .atOffset(ZoneOffset.ofHours(8));
        List<Map<String, Object>> observations = new ArrayList<>();
        for (String system : areas) {
            for (int month : ofMonths) {
                for (String indicator : indicators) {
                    observations.add(observation(system, indicator, month));
                }
            }
        }
        Publication publication = new Publication(
                json(Map.of(
                        "agency",
                        "NBS",
                        "dataflow",
                        dataflow(),
                        "releasedAt",
                        at.toString(),
                        "observations",
                        observations)),
                null,
                List.copyOf(areas));
        earlier.add(publication);
        if (earlier.size() > MOST_KEPT) {
            earlier.remove(0);
        }
        return publication;
    }

    private Map<String, Object> observation(String system, String indicator, int month) {
        return Map.of(
                "refArea",
                area(system),
                "indicator",
                indicator,
                "timePeriod",
                String.format(Locale.ROOT, "%04d-%02d", FIRST_YEAR + month / 12, month % 12 + 1),
                "value",
                1 + random.nextInt(999_000) / 1000.0);
    }

    /** One dataflow after the other: none has more releases than ten years of months. */
    private String dataflow() {
        return name + "-" + released / RELEASES_OF_A_DATAFLOW;
    }

    private static String area(String system) {
        return "AREA-" + system;
    }

    private static Map<String, Object> subsystem(String id, List<String> indicators, boolean fixed) {
        return Map.of(
                "id",
                id,
                "names",
                names(id),
                "dimensions",
                List.of(Map.of(
                        "id",
                        "all",
                        "names",
                        names("all"),
                        "indicators",
                        indicators.stream()
                                .map(indicator -> indicator(indicator, fixed))
                                .toList())));
    }

    private static Map<String, Object> indicator(String id, boolean fixed) {
        Map<String, Object> indicator = new LinkedHashMap<>(Map.of(
                "id", id, "names", names(id), "unit", "1", "direction", id.endsWith("2") ? "negative" : "positive"));
        if (fixed) {
            indicator.put("limits", Map.of("lower", 50.0, "upper", 950.0));
        }
        return indicator;
    }

    private static Map<String, String> names(String name) {
        return Map.of("zh", name, "en", name);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param body of a release, null for a withdrawal
     * @param withdrawal the id of the release that is withdrawn, null for a release
     * @param systems whose logs it goes to
     */
    record Publication(String body, String withdrawal, List<String> systems) {}
}
