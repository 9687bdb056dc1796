package org.synergymonitor.formats.table;

import java.util.Optional;
import java.util.regex.MatchResult;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression of a stranger, in the syntax of RE2: it takes time in proportion to the text, whatever it is. */
public final class LinearPattern {
    private static final java.util.regex.Pattern REPEAT = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    private static final java.util.regex.Pattern IGNORING_CASE = java.util.regex.Pattern.compile("\\(\\?[A-Za-z]*i");
    private static final java.util.regex.Pattern WIDE_RANGE =
            java.util.regex.Pattern.compile("-[^\\x00-\\x7F]|[^\\x00-\\x7F]-|\\\\[x0-7]");
    private static final int LARGEST_UNFOLDED = 100_000;
    private static final int LARGEST_PROGRAM = 1_000;

    private final Pattern pattern;

    private LinearPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if it is none, or with its repetitions unfolded too large */
    public static LinearPattern compile(String text) {
        if (unfolded(text) > LARGEST_UNFOLDED) {
            throw new IllegalArgumentException("a pattern must not repeat as much as " + text);
        }
        if (IGNORING_CASE.matcher(text).find()
                && (WIDE_RANGE.matcher(text).find() || text.codePoints().anyMatch(LinearPattern::isOneWay))) {
            throw new IllegalArgumentException(
                    "a pattern that ignores case must not have ranges or codes beyond ASCII like " + text);
        }
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.programSize() > LARGEST_PROGRAM) {
                throw new IllegalArgumentException("a pattern must not be as large as " + text);
            }
            return new LinearPattern(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    boolean hasGroup(String name) {
        return pattern.namedGroups().containsKey(name);
    }

    boolean begins(String text) {
        return pattern.matcher(text).lookingAt();
    }

    /** @return what the group holds where the text first matches; empty if it does not match, or without the group */
    Optional<String> find(String group, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
    }

    /** Whether its other cases do not lead back to it, as those of U+1C80: looking for them, re2j 1.8 never comes to an end. */
    private static boolean isOneWay(int codePoint) {
        int other = otherCase(codePoint);
        return other != codePoint && otherCase(other) != codePoint;
    }

    private static int otherCase(int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        return lower == codePoint ? Character.toUpperCase(codePoint) : lower;
    }

    /** An upper bound: as if each repetition were of all the others. */
    private static double unfolded(String text) {
        return REPEAT.matcher(text).results().mapToDouble(LinearPattern::times).reduce(text.length(), (a, b) -> a * b);
    }

    private static double times(MatchResult repeat) {
        boolean bounded = repeat.group(2) != null && !repeat.group(2).isEmpty();
        return Math.max(1, Double.parseDouble(repeat.group(bounded ? 2 : 1)));
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
