package org.synergymonitor.formats.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** What a message has said so far of each cell of a dataflow. */
final class StatedCells {
    private final Map<CellKey, Statement> statements = new LinkedHashMap<>();
    private final ObservationBudget budget;
    private final Findings findings;
    private final CappedWarnings warnings;

    StatedCells(ObservationBudget budget, Findings findings, CappedWarnings warnings) {
        this.budget = budget;
        this.findings = findings;
        this.warnings = warnings;
    }

    Map<CellKey, Statement> all() {
        return Collections.unmodifiableMap(statements);
    }

    /** Two rows that state the same cell must agree, unless it was deleted between them. */
    void state(CellKey key, Statement statement) {
        Statement earlier = statements.get(key);
        if (earlier == null || earlier.deletion()) {
            put(key, earlier == null ? statement : statement.over(earlier));
        } else if (statement.contradicts(earlier)) {
            findings.add(Code.CONFLICTING_OBSERVATION, statement.place(), key.toString(), earlier.place());
        } else {
            Statement merged = statement.over(earlier);
            if (merged.saysTheSameAs(earlier)) {
                warnings.add(
                        Finding.of(Code.DUPLICATE_OBSERVATION, statement.place(), key.toString(), earlier.place()));
            } else {
                put(key, merged);
            }
        }
    }

    /** A cell that is selected once more counts once more, so that no number of rows with wildcards costs more than the limit. */
    void select(CellKey key, Place place) {
        if (statements.containsKey(key)) {
            budget.take(place);
        }
    }

    /** Whatever was said before. */
    void override(CellKey key, Statement statement) {
        Statement earlier = statements.get(key);
        put(key, earlier == null || statement.deletion() ? statement : statement.over(earlier));
    }

    private void put(CellKey key, Statement statement) {
        if (statements.put(key, statement) == null) {
            budget.take(statement.place());
        }
    }
}
