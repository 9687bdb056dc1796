package org.synergymonitor.ingestion.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.ForbiddenException;

import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Severity;
import org.synergymonitor.ingestion.acceptance.Intake.Accepted;
import org.synergymonitor.ingestion.acceptance.Intake.Forecast;
import org.synergymonitor.ingestion.acceptance.ReleaseRegistry.Acceptance;
import org.synergymonitor.ingestion.delivery.CellChange;
import org.synergymonitor.ingestion.problem.Problem;

/** Answers requests that send something in. */
@ApplicationScoped
class Submissions {
    private final Intake intake;
    private final IdempotencyKeys keys;
    private final ReleaseScope scope;

    Submissions(Intake intake, IdempotencyKeys keys, ReleaseScope scope) {
        this.scope = scope;
        this.intake = intake;
        this.keys = keys;
    }

    Answer accept(Submission submission, Optional<String> idempotencyKey) throws IOException {
        idempotencyKey.ifPresent(it -> keys.bind(sender(submission), it, request(submission)));
        try {
            return Answer.of(intake.accept(submission, scope::requireSender));
        } catch (Rejected | ForbiddenException refused) {
            idempotencyKey.ifPresent(it -> keys.free(sender(submission), it));
            throw refused;
        }
    }

    Preview forecast(Submission submission) throws IOException {
        return Preview.of(intake.dryRun(submission, scope::requireSender));
    }

    private static String sender(Submission submission) {
        return submission.origin().sentBy();
    }

    private static String request(Submission submission) {
        return submission.payload().sha256() + " " + new TreeMap<>(submission.headings()) + " " + submission.profile();
    }

    static String link(String report) {
        return report == null ? null : "/api/v1/reports/" + report;
    }

    private static List<Finding> listed(List<Finding> findings) {
        return findings.isEmpty()
                ? null
                : findings.stream().limit(Problem.MOST_LISTED).toList();
    }

    /**
     * The receipt of a submission; if it held releases of several dataflows or embargoes, of the first, and of the others beside it.
     *
     * @param warnings at most {@value Problem#MOST_LISTED} of them, null if there are none
     * @param report where all of them are, null if there are none
     */
    public record Answer(
            @JsonUnwrapped Receipt receipt,
            List<Receipt> others,
            Integer warningCount,
            List<Finding> warnings,
            String report,
            @JsonIgnore boolean isNew) {

        static Answer of(Accepted accepted) {
            List<Receipt> receipts =
                    accepted.acceptances().stream().map(Receipt::of).toList();
            return new Answer(
                    receipts.get(0),
                    receipts.size() == 1 ? null : receipts.subList(1, receipts.size()),
                    accepted.findings().isEmpty() ? null : accepted.findings().size(),
                    listed(accepted.findings()),
                    link(accepted.report()),
                    accepted.acceptances().stream().anyMatch(Acceptance::first));
        }
    }

    /**
     * What would become of a submission.
     *
     * @param findings at most {@value Problem#MOST_LISTED} of them
     * @param changes at most {@value #MOST_CHANGES} of the cells that would change
     */
    public record Preview(
            boolean acceptable,
            int errorCount,
            int warningCount,
            List<Finding> findings,
            String report,
            int changeCount,
            List<CellChange> changes) {
        static final int MOST_CHANGES = 1000;

        static Preview of(Forecast forecast) {
            int errors = (int) forecast.findings().stream()
                    .filter(it -> it.severity() == Severity.ERROR)
                    .count();
            return new Preview(
                    errors == 0,
                    errors,
                    forecast.findings().size() - errors,
                    forecast.findings().stream().limit(Problem.MOST_LISTED).toList(),
                    link(forecast.report()),
                    forecast.changes().size(),
                    forecast.changes().stream().limit(MOST_CHANGES).toList());
        }
    }
}
