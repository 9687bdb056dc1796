package org.synergymonitor.systemtests.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What came of the faults, as a table in Markdown. */
final class FaultTable {
    private final List<Trial.Result> results = new ArrayList<>();

    void add(Trial.Result result) {
        results.add(result);
    }

    boolean isClean() {
        return !results.isEmpty()
                && results.stream().allMatch(it -> it.verdict().isClean());
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("""
                | fault | runs | releases/s | events | revisions | alerts | numbers compared | lost | doubled | wrong | greatest difference | recovery p50 · max, s |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        results.forEach(result -> table.append(row(result)));
        results.forEach(result -> result.verdict()
                .problems()
                .forEach(problem ->
                        table.append('\n').append(result.fault()).append(": ").append(problem)));
        return table.toString();
    }

    static String row(Trial.Result result) {
        Verdict verdict = result.verdict();
        List<Duration> sorted =
                result.recoveries().stream().sorted(Comparator.naturalOrder()).toList();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %,d | %,d | %,d | %,d | %d | %d | %d | %.1e | %.1f · %.1f |%n",
                result.fault(),
                result.runs(),
                result.rate(),
                verdict.events(),
                verdict.revisions(),
                verdict.alerts(),
                verdict.numbers(),
                verdict.lost(),
                verdict.doubled(),
                verdict.wrong(),
                verdict.greatestDifference(),
                seconds(sorted.get((sorted.size() - 1) / 2)),
                seconds(sorted.get(sorted.size() - 1)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
