package org.synergymonitor.ingestion.acceptance;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.synergymonitor.formats.assembly.AssembledRelease;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.acceptance.ReleaseRegistry.Acceptance;
import org.synergymonitor.ingestion.acceptance.ReleaseRegistry.Submitted;
import org.synergymonitor.ingestion.delivery.CellChange;
import org.synergymonitor.ingestion.delivery.Forecasting;
import org.synergymonitor.ingestion.delivery.RegistryCheck;
import org.synergymonitor.ingestion.report.ReportStore;
import org.synergymonitor.ingestion.report.ValidationReport;
import org.synergymonitor.model.panel.Provenance;

/** The one way in, whichever way something comes: read, judged, accepted as a whole or refused as a whole, and reported on. */
@ApplicationScoped
public class Intake {
    private final MessageParsing parsing;
    private final RegistryCheck check;
    private final Forecasting forecasting;
    private final ReleaseRegistry registry;
    private final ReportStore reports;
    private final Counter rejected;

    Intake(
            MessageParsing parsing,
            RegistryCheck check,
            Forecasting forecasting,
            ReleaseRegistry registry,
            ReportStore reports,
            MeterRegistry metrics) {
        this.parsing = parsing;
        this.check = check;
        this.forecasting = forecasting;
        this.registry = registry;
        this.reports = reports;
        this.rejected = metrics.counter("synergy.releases", "outcome", "rejected");
    }

    /** @throws Rejected if anything is wrong with it; then nothing of it was accepted */
    public Accepted accept(Submission submission) throws IOException {
        return accept(submission, releases -> {});
    }

    /**
     * @param permission throws unless whoever sends it may publish these releases
     * @throws Rejected if anything is wrong with it; then nothing of it was accepted
     */
    Accepted accept(Submission submission, Consumer<List<SubmittedRelease>> permission) throws IOException {
        Findings findings = new Findings();
        boolean isPublic = false;
        try {
            Parsed parsed = parsing.parse(submission, findings);
            permission.accept(parsed.submitted());
            isPublic = parsed.isPublic();
            judge(parsed, findings);
            List<Acceptance> acceptances = registry.accept(
                    parsed.releases().stream()
                            .map(it -> new Submitted(it.release(), it.embargoUntil()))
                            .toList(),
                    parsed.provenance());
            String report = findings.all().isEmpty()
                    ? null
                    : report(submission, ValidationReport.Outcome.ACCEPTED, findings.all());
            return new Accepted(acceptances, findings.all(), report);
        } catch (Refusal refusal) {
            Refusal whole = refusal.after(findings);
            String report = report(submission, ValidationReport.Outcome.REJECTED, whole.findings());
            rejected.increment();
            throw new Rejected(whole, report, isPublic);
        }
    }

    /** Judges what would become of it, and changes nothing. */
    public Forecast dryRun(Submission submission) throws IOException {
        return dryRun(submission, releases -> {});
    }

    /** @param permission as of {@link #accept(Submission, Consumer)} */
    Forecast dryRun(Submission submission, Consumer<List<SubmittedRelease>> permission) throws IOException {
        Findings findings = new Findings();
        try {
            Parsed parsed = parsing.parse(submission, findings);
            permission.accept(parsed.submitted());
            judge(parsed, findings);
            List<CellChange> changes = forecasting.changes(parsed.submitted());
            return new Forecast(findings.all(), changes, report(submission, findings.all()));
        } catch (Refusal refusal) {
            List<Finding> all = refusal.after(findings).findings();
            return new Forecast(all, List.of(), report(submission, all));
        }
    }

    private void judge(Parsed parsed, Findings findings) {
        for (AssembledRelease release : parsed.releases()) {
            check.check(release, findings);
        }
        findings.refuseIfErrors();
        parsed.releases().forEach(it -> check.compare(it, findings));
    }

    private String report(Submission submission, List<Finding> findings) {
        return findings.isEmpty() ? null : report(submission, ValidationReport.Outcome.DRY_RUN, findings);
    }

    private String report(Submission submission, ValidationReport.Outcome outcome, List<Finding> findings) {
        ValidationReport report = ValidationReport.of(
                UUID.randomUUID().toString(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                outcome,
                submission.payload(),
                findings);
        reports.put(report, findings);
        return report.id();
    }

    /**
     * What was read out of a submission.
     *
     * @param isPublic whether what was found wrong with it may be shown to anybody
     */
    record Parsed(List<AssembledRelease> releases, boolean isPublic, Provenance provenance) {
        List<SubmittedRelease> submitted() {
            return releases.stream().map(AssembledRelease::release).toList();
        }
    }

    /** @param report id of the report, null if there is nothing to report */
    public record Accepted(List<Acceptance> acceptances, List<Finding> findings, String report) {}

    /** @param report id of the report, null if there is nothing to report */
    public record Forecast(List<Finding> findings, List<CellChange> changes, String report) {}
}
