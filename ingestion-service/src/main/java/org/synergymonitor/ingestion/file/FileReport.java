package org.synergymonitor.ingestion.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.ingestion.acceptance.Receipt;
import org.synergymonitor.ingestion.report.ValidationReport;

/**
 * What became of a file, in the form of its validation report.
 *
 * @param receipts of its releases, null if it was rejected
 * @param isNew whether any of them was not there before
 * @param isPublic whether others than who sent the file may see it
 */
public record FileReport(
        @JsonUnwrapped ValidationReport report,
        List<Receipt> receipts,
        List<Finding> findings,
        @JsonIgnore boolean isNew,
        @JsonIgnore boolean isPublic) {

    @JsonIgnore
    public boolean isRejected() {
        return report.outcome() == ValidationReport.Outcome.REJECTED;
    }

    @JsonIgnore
    public long observations() {
        return isRejected()
                ? 0
                : receipts.stream().mapToLong(Receipt::observations).sum();
    }
}
