package org.synergymonitor.reporting.sdmx;

import org.synergymonitor.reporting.http.ProblemException;

/** What is refused, and why. */
final class Refusals {
    private Refusals() {}

    static ProblemException syntax(String parameter, String value, String zh, String en) {
        return ProblemException.badParameter(parameter, value, zh, en);
    }

    static ProblemException unsupported(String parameter, String value) {
        return ProblemException.notImplemented(
                parameter,
                value,
                "此服务不支持 " + parameter + "=" + value,
                "This service does not support " + parameter + "=" + value);
    }

    static ProblemException nothing(String what, String value) {
        return ProblemException.notFound("NO_RESULTS", what, value, "没有符合查询的结果", "No results match the query");
    }
}
