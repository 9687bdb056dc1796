package org.synergymonitor.reporting.http;

import java.util.List;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.http.Problem.Violation;

/** A request that cannot be answered, and why. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public static ProblemException badParameter(String name, String value, String zh, String en) {
        return new ProblemException(
                Problem.of(400, "Bad Request", new Violation("INVALID_PARAMETER", name, value, new Names(zh, en))));
    }

    public static ProblemException unknownSystem(String system) {
        return new ProblemException(Problem.of(
                404,
                "Not Found",
                new Violation(
                        "SYSTEM_NOT_FOUND",
                        "system",
                        system,
                        new Names("没有复合系统 " + system, "There is no composite system " + system))));
    }

    public static ProblemException noSnapshot(String system, String field, String value) {
        return new ProblemException(Problem.of(
                404,
                "Not Found",
                new Violation(
                        "SNAPSHOT_NOT_FOUND",
                        field,
                        value,
                        new Names(
                                "复合系统 " + system + " 没有这样的快照",
                                "The composite system " + system + " has no such snapshot"))));
    }

    public static ProblemException notFound(String code, String field, String value, String zh, String en) {
        return new ProblemException(Problem.of(404, "Not Found", new Violation(code, field, value, new Names(zh, en))));
    }

    /** The request is well-formed, but nobody has built what it asks for. */
    public static ProblemException notImplemented(String field, String value, String zh, String en) {
        return new ProblemException(
                Problem.of(501, "Not Implemented", new Violation("NOT_SUPPORTED", field, value, new Names(zh, en))));
    }

    public static ProblemException notAcceptable(String value, String zh, String en) {
        return new ProblemException(
                Problem.of(406, "Not Acceptable", new Violation("NOT_ACCEPTABLE", "Accept", value, new Names(zh, en))));
    }

    /** Not now, but soon. */
    public static ProblemException unavailable(String code, String zh, String en) {
        return new ProblemException(Problem.of(503, "Service Unavailable", Violation.of(code, zh, en)));
    }

    public static ProblemException unprocessable(String code, String field, String value, Names message) {
        return new ProblemException(
                Problem.of(422, "Unprocessable Content", new Violation(code, field, value, message)));
    }

    /** The request is well-formed, but cannot be done, for all these reasons. */
    public static ProblemException unprocessable(List<Violation> violations) {
        return new ProblemException(Problem.of(422, "Unprocessable Content", violations));
    }

    /** The log is stored up to {@code stored}, but {@code needed} is what the answer is made of. */
    public static ProblemException cellsBehind(String system, long stored, long needed) {
        return new ProblemException(Problem.of(
                503,
                "Service Unavailable",
                new Violation(
                        "CELLS_BEHIND",
                        "system",
                        system,
                        new Names(
                                "复合系统 " + system + " 的日志已存至第 " + stored + " 条，需要至第 " + needed + " 条，请稍后重试",
                                "The log of " + system + " is stored up to event " + stored + ", but " + needed
                                        + " is needed; try again shortly"))));
    }

    Problem problem() {
        return problem;
    }
}
