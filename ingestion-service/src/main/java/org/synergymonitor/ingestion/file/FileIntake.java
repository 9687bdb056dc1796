package org.synergymonitor.ingestion.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import org.jboss.logging.Logger;

import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.payload.Spool;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.acceptance.Intake;
import org.synergymonitor.ingestion.acceptance.Intake.Accepted;
import org.synergymonitor.ingestion.acceptance.Receipt;
import org.synergymonitor.ingestion.acceptance.Rejected;
import org.synergymonitor.ingestion.acceptance.ReleaseRegistry.Acceptance;
import org.synergymonitor.ingestion.report.ReportStore;
import org.synergymonitor.ingestion.report.ValidationReport;
import org.synergymonitor.ingestion.report.ValidationReport.Outcome;

/** Takes in files, one by one; every one of them gets its report, whatever is wrong with it. */
@ApplicationScoped
public class FileIntake {
    private static final Logger LOG = Logger.getLogger(FileIntake.class);

    private final Intake intake;
    private final ReportStore reports;
    private final Spool spool;

    FileIntake(Intake intake, ReportStore reports, Settings settings) {
        this.intake = intake;
        this.reports = reports;
        this.spool = settings.spool();
    }

    /**
     * @param label what is said of it elsewhere than beside it
     * @throws MongoException if the store does not answer: nothing is decided about the file
     * @throws IOException if the file or the spool cannot be read or written: likewise
     */
    public FileReport take(ReleaseFile file, FileLabel label, String sentBy) throws IOException {
        try (Payload payload = spooled(file)) {
            return take(file, payload, label, sentBy);
        } catch (Refusal refusal) {
            return refuse(file, refusal);
        }
    }

    /** Reports on a file that is not even read. */
    public FileReport refuse(ReleaseFile file, Refusal refusal) {
        return rejected(file.name(), null, refusal);
    }

    private Payload spooled(ReleaseFile file) throws IOException {
        if (Files.size(file.path()) > spool.most()) {
            throw Refusal.because(Code.BODY_TOO_LARGE, Place.NOWHERE, null, spool.most());
        }
        try (InputStream bytes = file.bytes()) {
            return spool.receive(bytes, file.contentType(), Optional.of(file.name()));
        }
    }

    private FileReport take(ReleaseFile file, Payload payload, FileLabel label, String sentBy) throws IOException {
        try {
            return accepted(payload, intake.accept(label.or(file.label()).submission(payload, sentBy)));
        } catch (Rejected rejected) {
            return new FileReport(
                    reports.find(rejected.report()).orElseThrow(),
                    null,
                    rejected.refusal().findings(),
                    false,
                    rejected.isPublic());
        } catch (Refusal refusal) {
            return rejected(file.name(), payload.sha256(), refusal);
        } catch (MongoException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            LOG.errorf(e, "The file %s failed unexpectedly", file.name());
            return rejected(file.name(), payload.sha256(), Refusal.because(Code.INTERNAL_ERROR, Place.NOWHERE, null));
        }
    }

    private static FileReport accepted(Payload payload, Accepted accepted) {
        ValidationReport report =
                ValidationReport.of(accepted.report(), now(), Outcome.ACCEPTED, payload, accepted.findings());
        return new FileReport(
                report,
                accepted.acceptances().stream().map(Receipt::of).toList(),
                accepted.findings(),
                accepted.acceptances().stream().anyMatch(Acceptance::first),
                false);
    }

    private FileReport rejected(String name, String sha256, Refusal refusal) {
        List<Finding> findings = refusal.findings();
        ValidationReport report = new ValidationReport(
                UUID.randomUUID().toString(), now(), Outcome.REJECTED, name, sha256, findings.size(), 0);
        reports.put(report, findings);
        return new FileReport(report, null, findings, false, true);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
