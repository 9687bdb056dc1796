package org.synergymonitor.systemtests.reliability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A bureau with one system of its own, and what it publishes for it: a history, then new months one indicator after the other, revisions,
 * releases that come late, the same again, and withdrawals. The seed decides all of it.
 */
final class Bureau {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FIRST_RELEASE = Instant.parse("2019-02-01T00:00:00Z");
    private static final int FIRST_YEAR = 2015;
    private static final int HISTORY = 8;
    private static final int MOST_MONTHS = 30;
    private static final List<String> INDICATORS = List.of("a1", "a2", "b1", "b2", "b3");
    private static final List<String> LIMITS = List.of("observed", "expanded", "observed", "fixed");
    private static final List<String> AGGREGATIONS = List.of("linear", "linear", "geometric", "weighted-geometric");
    private static final List<String> MISSING = List.of("complete-periods", "carry-forward", "linear-interpolation");

    private final String system;
    private final Random random;
    private final int kind;
    private final List<String> bodies = new ArrayList<>();
    private final List<String> withdrawable = new ArrayList<>();
    private int months = HISTORY;
    private int released;

    Bureau(String system, long seed, int kind) {
        this.system = system;
        this.random = new Random(seed * 31 + kind);
        this.kind = kind;
    }

    String system() {
        return system;
    }

    String definition() {
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
                area(),
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
            List<Map<String, Object>> history = new ArrayList<>();
            for (int month = 0; month < HISTORY; month++) {
                for (String indicator : INDICATORS) {
                    history.add(observation(indicator, month));
                }
            }
            return release(0, history);
        }
        int chance = random.nextInt(100);
        if (chance < 5 && !withdrawable.isEmpty()) {
            return new Publication(null, withdrawable.remove(random.nextInt(withdrawable.size())));
        }
        if (chance < 10) {
            return new Publication(bodies.get(random.nextInt(bodies.size())), null);
        }
        if (chance < 20) {
            return release(-random.nextInt(1_000), observations(random.nextInt(months)));
        }
        if (chance < 45 && months < MOST_MONTHS) {
            return random.nextInt(3) == 0
                    ? release(0, observations(months++))
                    : release(0, List.of(observation(INDICATORS.get(random.nextInt(INDICATORS.size())), months)));
        }
        return release(
                0, List.of(observation(INDICATORS.get(random.nextInt(INDICATORS.size())), random.nextInt(months))));
    }

    /** One value that is another one than before, so that a snapshot follows; the first time the whole history. */
    String revision() {
        return released == 0
                ? next().body()
                : release(0, List.of(observation(INDICATORS.get(0), HISTORY - 1)))
                        .body();
    }

    /** The id under which a release was accepted. */
    void accepted(String release) {
        withdrawable.add(release);
    }

    /** @param minutes after the release before: a negative number makes it one that comes late, and loses against what is there */
    private Publication release(int minutes, List<Map<String, Object>> observations) {
        released++;
        OffsetDateTime at = FIRST_RELEASE
                .plusSeconds(60L * (10_000 + 2L * released + minutes))
                .atOffset(ZoneOffset.ofHours(8));
        String body = json(
                Map.of("agency", "NBS", "dataflow", system, "releasedAt", at.toString(), "observations", observations));
        bodies.add(body);
        if (bodies.size() > 50) {
            bodies.remove(0);
        }
        return new Publication(body, null);
    }

    private List<Map<String, Object>> observations(int month) {
        return INDICATORS.stream().map(it -> observation(it, month)).toList();
    }

    private Map<String, Object> observation(String indicator, int month) {
        return Map.of(
                "refArea",
                area(),
                "indicator",
                indicator,
                "timePeriod",
                String.format("%04d-%02d", FIRST_YEAR + month / 12, month % 12 + 1),
                "value",
                1 + random.nextInt(999_000) / 1000.0);
    }

    private String area() {
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

    static Stream<Bureau> bureaus(String prefix, int count, long seed) {
        return Stream.iterate(0, number -> number < count, number -> number + 1)
                .map(number -> new Bureau(prefix + "-" + number, seed, number));
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
     */
    record Publication(String body, String withdrawal) {}
}
