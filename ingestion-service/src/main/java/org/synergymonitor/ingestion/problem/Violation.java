package org.synergymonitor.ingestion.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param value what was found there, shortened
 * @param hint how to mend it, null if the message says it all
 */
public record Violation(
        Code code, Integer line, Integer column, String field, String value, Code.Message message, String hint) {
    private static final int SHOWN = 100;

    public static Violation of(Code code, Place place, String value, Object... arguments) {
        String shown = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new Violation(code, place.line(), place.column(), place.field(), shown, code.message(arguments), null);
    }

    public Violation withHint(String advice) {
        return new Violation(code, line, column, field, value, message, advice);
    }
}
