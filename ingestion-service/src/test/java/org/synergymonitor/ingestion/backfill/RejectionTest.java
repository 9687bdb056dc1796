package org.synergymonitor.ingestion.backfill;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.ingestion.file.FileReport;
import org.synergymonitor.ingestion.report.ValidationReport;

import static org.assertj.core.api.Assertions.assertThat;

class RejectionTest {
    private static final Finding FINDING = Finding.of(Code.INVALID_NUMBER, Place.cell(2, 4, "value"), "6312x");

    @Test
    void whatIsPublicIsShownWithItsReport() {
        Backfill.Rejection rejection = rejection(true);

        assertThat(rejection.first()).isEqualTo(FINDING);
        assertThat(rejection.report()).isEqualTo("/api/v1/reports/r1");
    }

    @Test
    void ofWhatMayBeUnderEmbargoOnlyThePlaceIsShown() {
        Backfill.Rejection rejection = rejection(false);

        assertThat(rejection.first().line()).isEqualTo(2);
        assertThat(rejection.first().value()).isNull();
        assertThat(rejection.report()).isNull();
    }

    private static Backfill.Rejection rejection(boolean isPublic) {
        ValidationReport report = new ValidationReport(
                "r1", Instant.EPOCH, ValidationReport.Outcome.REJECTED, "a.csv", "0".repeat(64), 1, 0);
        return Backfill.Rejection.of("a.csv", new FileReport(report, null, List.of(FINDING), false, isPublic));
    }
}
