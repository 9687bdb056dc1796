package org.synergymonitor.reporting.http;

import java.util.List;

import org.synergymonitor.model.definition.Names;

/** An error as RFC 9457 describes it; {@code errors} says in both languages what was wrong with what. */
public record Problem(String type, String title, int status, String detail, List<Violation> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_LISTED = 100;

    static Problem of(int status, String title, Violation violation) {
        return of(status, title, List.of(violation));
    }

    /** @param violations at least one; the first {@value #MOST_LISTED} are listed */
    static Problem of(int status, String title, List<Violation> violations) {
        String first = violations.get(0).message().en();
        return new Problem(
                "about:blank",
                title,
                status,
                violations.size() == 1 ? first : violations.size() + " errors, the first: " + first,
                violations.stream().limit(MOST_LISTED).toList());
    }

    /**
     * One thing that was wrong.
     *
     * @param field the parameter, or the JSON pointer of the field, if it was one
     * @param value what that was
     */
    public record Violation(String code, String field, String value, Names message) {
        public Violation {
            if (code == null || message == null) {
                throw new IllegalArgumentException("a violation needs a code and a message, but has " + code);
            }
        }

        public static Violation of(String code, String zh, String en) {
            return new Violation(code, null, null, new Names(zh, en));
        }
    }
}
