package org.synergymonitor.ingestion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * When the releases of a dataflow are to come out: either announced one by one, or by a rule.
 *
 * @param expected one by one, in order, each at a time of its own
 * @param tolerance after the expected date before a release is late
 */
record ReleaseCalendar(
        Optional<List<Expectation>> expected,
        Optional<ReleaseRule> rule,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration tolerance) {
    static final Duration DEFAULT_TOLERANCE = Duration.ofDays(1);

    /** More than lies between two neighbours of any rule. */
    private static final Duration NEIGHBOURHOOD = Duration.ofDays(800);

    private static final Duration MOST_TOLERANCE = Duration.ofDays(366);

    ReleaseCalendar {
        if (expected.isPresent() == rule.isPresent()) {
            throw new IllegalArgumentException("a calendar has either expected releases or a rule");
        }
        if (!isTolerance(tolerance)) {
            throw new IllegalArgumentException("a tolerance is 0 to 366 days, but is " + tolerance);
        }
        expected =
                expected.map(them -> them.stream().sorted(Expectation.IN_ORDER).toList());
        expected.ifPresent(ReleaseCalendar::requireDistinct);
    }

    static boolean isTolerance(Duration duration) {
        return !duration.isNegative() && duration.compareTo(MOST_TOLERANCE) <= 0;
    }

    /**
     * Divides time among the expectations at the midpoints between them. The window of the first one announced reaches as far back as
     * ahead, that of an only one as far back as the tolerance; that of the last one has no end, for it may come out however late.
     *
     * @return the windows of what is expected in {@code [from, to]}, in order
     */
    List<ReleaseWindow> windows(Instant from, Instant to) {
        List<Expectation> all =
                expected.orElseGet(() -> rule.orElseThrow().between(from.minus(NEIGHBOURHOOD), to.plus(NEIGHBOURHOOD)));
        return IntStream.range(0, all.size())
                .filter(k -> !all.get(k).at().isBefore(from) && !all.get(k).at().isAfter(to))
                .mapToObj(k -> window(all, k))
                .toList();
    }

    private ReleaseWindow window(List<Expectation> all, int k) {
        Instant at = all.get(k).at();
        Duration halfAhead = k + 1 < all.size() ? half(at, all.get(k + 1).at()) : tolerance;
        Instant from = k > 0 ? at.minus(half(all.get(k - 1).at(), at)) : at.minus(halfAhead);
        return new ReleaseWindow(all.get(k), from, k + 1 < all.size() ? at.plus(halfAhead) : Instant.MAX);
    }

    private static Duration half(Instant earlier, Instant later) {
        return Duration.between(earlier, later).dividedBy(2);
    }

    private static void requireDistinct(List<Expectation> expected) {
        if (expected.stream().map(Expectation::at).distinct().count() < expected.size()) {
            throw new IllegalArgumentException("a calendar expects two releases at the same time");
        }
    }
}
