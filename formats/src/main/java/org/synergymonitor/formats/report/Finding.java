package org.synergymonitor.formats.report;

/**
 * One thing that is wrong, or worth a warning.
 *
 * @param value what was found there, shortened
 * @param hint how to mend it, null if the message says it all
 */
public record Finding(
        Severity severity,
        Code code,
        Integer line,
        Integer column,
        String columnName,
        String field,
        String value,
        Code.Message message,
        String hint) {
    private static final int SHOWN = 100;

    public static Finding of(Code code, Place place, String value, Object... arguments) {
        String shown = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new Finding(
                code.severity(),
                code,
                place.line(),
                place.column(),
                place.columnName(),
                place.field(),
                shown,
                code.message(arguments),
                null);
    }

    public Finding withoutValue() {
        return new Finding(severity, code, line, column, columnName, field, null, message, hint);
    }

    public Finding withHint(String advice) {
        return new Finding(severity, code, line, column, columnName, field, value, message, advice);
    }
}
