package org.synergymonitor.reporting.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor that the next part comes after; none at the end
 */
public record Page<T>(List<T> entries, Optional<String> next) {
    private static final int LONGEST = 1000;

    /**
     * @param sorted the whole list
     * @param cursor of an entry: what tells it from the others
     * @param after of the entry that it comes after, null for the beginning
     * @param limit 1 to 1000, null for 1000
     */
    public static <T> Page<T> of(List<T> sorted, Function<T, String> cursor, String after, String limit) {
        int most = limit == null ? LONGEST : (int) Parameters.number("limit", limit, 1, LONGEST);
        int from = after == null ? 0 : from(sorted, cursor, after);
        int to = Math.min(sorted.size(), from + most);
        List<T> entries = sorted.subList(from, to);
        return new Page<>(
                List.copyOf(entries),
                to < sorted.size() ? Optional.of(cursor.apply(sorted.get(to - 1))) : Optional.empty());
    }

    private static <T> int from(List<T> sorted, Function<T, String> cursor, String after) {
        for (int i = 0; i < sorted.size(); i++) {
            if (cursor.apply(sorted.get(i)).equals(after)) {
                return i + 1;
            }
        }
        throw ProblemException.badParameter(
                "after", after, "参数 after 须为上一页的 next", "Parameter after must be the next of the page before");
    }
}
