package org.synergymonitor.ingestion.problem;

import java.util.List;

/** A request that is not carried out, and all the reasons. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;
    private final int omitted;

    Refusal(List<Violation> violations, int omitted) {
        super(violations.get(0).message().en());
        this.violations = List.copyOf(violations);
        this.omitted = omitted;
    }

    public static Refusal because(Code code, Place place, String value, Object... arguments) {
        return new Refusal(List.of(Violation.of(code, place, value, arguments)), 0);
    }

    public List<Violation> violations() {
        return violations;
    }

    Problem problem() {
        int status =
                violations.stream().mapToInt(it -> it.code().status()).min().orElseThrow();
        return Problem.of(status, violations, omitted);
    }
}
