package org.synergymonitor.formats.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A request that is not carried out, and all the reasons. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    Refusal(List<Finding> findings) {
        super(firstError(findings).message().en());
        this.findings = List.copyOf(findings);
    }

    public static Refusal because(Code code, Place place, String value, Object... arguments) {
        return because(Finding.of(code, place, value, arguments));
    }

    public static Refusal because(Finding error) {
        return new Refusal(List.of(error));
    }

    /** @return what was found before the reading of the release ended, and this reason */
    public Refusal after(Findings before) {
        Set<Finding> all = new LinkedHashSet<>(before.all());
        all.addAll(findings);
        return new Refusal(List.copyOf(all));
    }

    /** @return errors and warnings */
    public List<Finding> findings() {
        return findings;
    }

    /** @return the HTTP status of the gravest reason: 4xx before 5xx, what cannot be read before what is wrong in it */
    public int status() {
        return findings.stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .mapToInt(it -> it.code().status())
                .min()
                .orElseThrow();
    }

    private static Finding firstError(List<Finding> findings) {
        return findings.stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
    }
}
