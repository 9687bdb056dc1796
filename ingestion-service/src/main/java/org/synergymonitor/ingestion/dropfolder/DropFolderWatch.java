package org.synergymonitor.ingestion.dropfolder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.file.FileIntake;
import org.synergymonitor.ingestion.file.FileLabel;
import org.synergymonitor.ingestion.file.FileReport;
import org.synergymonitor.model.definition.Identifier;

/** Looks into the drop folder, and takes what is there, one file after the other. */
@ApplicationScoped
class DropFolderWatch {
    private static final Logger LOG = Logger.getLogger(DropFolderWatch.class);
    /** A look ends then, for the next one to begin anew. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    private static final Duration MOST_PATIENCE = Duration.ofMinutes(1);

    private final FileIntake intake;
    private final ObjectWriter json;
    private final Optional<DropFolder> folder;
    private final Claims claims;
    private Duration patience = Duration.ZERO;
    private Instant notBefore = Instant.EPOCH;

    DropFolderWatch(FileIntake intake, ObjectMapper json, Settings settings) {
        this.intake = intake;
        this.json = json.writerWithDefaultPrettyPrinter();
        this.folder = settings.dropFolder().path().map(Path::toAbsolutePath).map(DropFolder::in);
        this.claims = folder.map(it -> new Claims(
                        it,
                        Identifier.require("synergy.instance", settings.instance()),
                        settings.dropFolder().takeOverAfter()))
                .orElse(null);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (folder.isEmpty() || Instant.now().isBefore(notBefore)) {
            return;
        }
        if (allTaken(folder.get())) {
            patience = Duration.ZERO;
        } else {
            patience = patience.isZero() ? Duration.ofSeconds(1) : patience.multipliedBy(2);
            patience = patience.compareTo(MOST_PATIENCE) < 0 ? patience : MOST_PATIENCE;
            notBefore = Instant.now().plus(patience);
        }
    }

    /** @return false if something has to be tried again */
    private boolean allTaken(DropFolder of) {
        Instant end = Instant.now().plus(LONGEST_LOOK);
        boolean all = true;
        try {
            of.create();
            claims.beat();
            claims.takeOver();
            for (Claim claim : claims.open()) {
                all &= taken(of, claim);
            }
            for (String name : of.waiting()) {
                if (Instant.now().isAfter(end)) {
                    break;
                }
                claims.beat();
                Optional<Claim> claim = claims.claim(name);
                all &= claim.isEmpty() || taken(of, claim.get());
            }
        } catch (MongoException e) {
            LOG.warnf("The store did not answer; what is claimed is tried again: %s", e.getMessage());
            return false;
        } catch (IOException e) {
            LOG.warnf("The drop folder cannot be used: %s", e);
            return false;
        }
        return all;
    }

    private boolean taken(DropFolder of, Claim claim) {
        try {
            FileReport report = intake.take(claim.file(), FileLabel.NONE, "drop-folder");
            Path into = report.isRejected() ? of.rejected() : of.done();
            claim.settle(into, json.writeValueAsBytes(report));
            LOG.infof(
                    "%s: %s, %d findings",
                    claim.file().name(),
                    report.report().outcome(),
                    report.findings().size());
            return true;
        } catch (NoSuchFileException e) {
            LOG.infof("%s was settled elsewhere", claim.file().name());
            return true;
        } catch (IOException e) {
            LOG.warnf("%s stays claimed, and is tried again: %s", claim.file().name(), e);
            return false;
        }
    }
}
