package org.synergymonitor.ingestion.report;

import java.time.Instant;
import java.util.List;

import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Severity;

/**
 * What was found in something that was sent in. Its findings are kept beside it.
 *
 * @param name of the file, if it has one
 * @param sha256 of the bytes
 */
public record ValidationReport(
        String id, Instant receivedAt, Outcome outcome, String name, String sha256, int errors, int warnings) {

    public static ValidationReport of(
            String id, Instant receivedAt, Outcome outcome, Payload payload, List<Finding> findings) {
        int errors = (int)
                findings.stream().filter(it -> it.severity() == Severity.ERROR).count();
        return new ValidationReport(
                id,
                receivedAt,
                outcome,
                payload.name().orElse(null),
                payload.sha256(),
                errors,
                findings.size() - errors);
    }

    /** What became of it. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        DRY_RUN
    }
}
