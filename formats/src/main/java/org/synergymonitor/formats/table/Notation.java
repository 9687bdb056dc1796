package org.synergymonitor.formats.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a bureau writes figures.
 *
 * @param missing what stands where there is no figure, beside blank; such a cell says nothing: neither 0 nor that a former figure is void
 * @param decimalComma whether 1,5 is one and a half
 * @param grouping characters between groups of three digits
 * @param statusMarks what may follow a figure, and its OBS_STATUS; "" if it has none
 * @param status OBS_STATUS of a figure of which nothing else says it
 */
public record Notation(
        Set<String> missing,
        boolean decimalComma,
        Set<Character> grouping,
        Map<String, String> statusMarks,
        Optional<String> status) {
    public static final Set<String> MISSING_MARKS =
            Set.of("…", "……", "...", "..", "—", "——", "-", "--", "–", "－", "无", ":", "NaN", "#N/A", "n/a", "N/A");
    public static final Notation DEFAULT = new Notation(MISSING_MARKS, false, Set.of(), Map.of(), Optional.empty());
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:\uE000\\d{3})+(?:\\.\\d+)?");
    private static final char GROUP = '\uE000';

    public Notation {
        missing = Set.copyOf(missing);
        grouping = Set.copyOf(grouping);
        statusMarks = Map.copyOf(statusMarks);
        if (grouping.contains(decimalComma ? ',' : '.')) {
            throw new IllegalArgumentException("the same character cannot group digits and begin decimals");
        }
        if (statusMarks.containsKey("")) {
            throw new IllegalArgumentException("a status mark must not be empty");
        }
    }

    boolean isMissing(String text) {
        return text.isEmpty() || missing.contains(text);
    }

    /** @return the figure; what is no number stays as it is written, and whoever reads numbers will say so */
    Figure figure(String text) {
        List<String> marks = statusMarks.keySet().stream()
                .filter(text::endsWith)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        if (marks.isEmpty()) {
            return new Figure(plain(text), Optional.empty());
        }
        String mark = marks.get(0);
        String unmarked = Label.strip(text.substring(0, text.length() - mark.length()));
        return new Figure(plain(unmarked), Optional.of(statusMarks.get(mark)).filter(it -> !it.isEmpty()));
    }

    private String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int index = 0; index < plain.length(); index++) {
            char character = plain.charAt(index);
            if (grouping.contains(character)) {
                plain.setCharAt(index, GROUP);
            } else if (decimalComma && character == ',') {
                plain.setCharAt(index, '.');
            }
        }
        if (plain.indexOf(String.valueOf(GROUP)) < 0) {
            return plain.toString();
        }
        return GROUPED.matcher(plain).matches() ? plain.toString().replace(String.valueOf(GROUP), "") : text;
    }

    /**
     * A figure as numbers are written everywhere.
     *
     * @param status that its mark says
     */
    record Figure(String text, Optional<String> status) {}
}
