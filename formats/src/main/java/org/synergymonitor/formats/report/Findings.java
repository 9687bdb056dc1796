package org.synergymonitor.formats.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that was found in a request or file, so that it is all said at once. */
public final class Findings {
    /** Nobody mends more by hand, and a hostile body could ask for gigabytes of them: reading stops there. */
    public static final int MOST = 100_000;

    private final List<Finding> all = new ArrayList<>();
    private int errors;

    public void add(Code code, Place place, String value, Object... arguments) {
        add(Finding.of(code, place, value, arguments));
    }

    /** @throws Refusal if there are so many that reading on makes no sense */
    public void add(Finding finding) {
        if (all.size() == MOST) {
            Place place = new Place(finding.line(), finding.column(), finding.columnName(), finding.field());
            all.add(Finding.of(Code.TOO_MANY_FINDINGS, place, null, MOST));
            throw new Refusal(all);
        }
        all.add(finding);
        if (finding.severity() == Severity.ERROR) {
            errors++;
        }
    }

    public List<Finding> all() {
        return Collections.unmodifiableList(all);
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return all.size() - errors;
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** @throws Refusal if anything is wrong */
    public void refuseIfErrors() {
        if (hasErrors()) {
            throw new Refusal(all);
        }
    }
}
