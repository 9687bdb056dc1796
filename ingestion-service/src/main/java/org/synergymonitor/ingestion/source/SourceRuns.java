package org.synergymonitor.ingestion.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import org.jboss.logging.Logger;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.acceptance.Intake.Accepted;
import org.synergymonitor.ingestion.acceptance.Rejected;
import org.synergymonitor.ingestion.pull.AsynchronousAnswers;
import org.synergymonitor.ingestion.pull.FetchAnswer;
import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;
import org.synergymonitor.ingestion.pull.FetchFailure;
import org.synergymonitor.ingestion.pull.FetchRequest;
import org.synergymonitor.ingestion.pull.Reason;

/** Asks a source once, and lets in what is new. */
@ApplicationScoped
class SourceRuns {
    private static final Logger LOG = Logger.getLogger(SourceRuns.class);

    private final AsynchronousAnswers answers;
    private final SourceIntake intake;
    private final Path directory;
    private final Clock clock;

    SourceRuns(AsynchronousAnswers answers, SourceIntake intake, Settings settings, Clock clock) {
        this.answers = answers;
        this.intake = intake;
        this.directory = settings.spoolDirectory();
        this.clock = clock;
    }

    /**
     * @param asked whether somebody wants it now, so that bytes that were rejected are worth another reading
     * @return how far the source is after it
     * @throws com.mongodb.MongoException if it is to be repeated soon
     * @throws FetchFailure if this service is stopping
     */
    SourceState run(String id, Source source, SourceState before, boolean asked) {
        try {
            return asked(id, source, before, asked);
        } catch (FetchFailure failure) {
            if (failure.reason() == Reason.INTERRUPTED) {
                throw failure;
            }
            LOG.warnf("The source %s gave nothing: %s", id, failure.getMessage());
            return before.failed(failure.text(), now(), wait(source, before, failure));
        } catch (MongoException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "What the source %s gave could not be read", id);
            Code.Message reason =
                    Finding.of(Code.INTERNAL_ERROR, Place.NOWHERE, null).message();
            return before.failed(reason, now(), Backoff.after(before.consecutiveFailures() + 1, source.every()));
        }
    }

    private SourceState asked(String id, Source source, SourceState before, boolean again) throws IOException {
        Path target = Files.createTempFile(Files.createDirectories(directory), "source-", ".part");
        try {
            FetchAnswer answer = answers.await(request(source, Optional.ofNullable(before.accepted()), target));
            if (!(answer instanceof Fetched fetched)) {
                return before.notModified(now(), source.every());
            }
            Version version = Version.of(fetched);
            if (version.sameBytes(before.accepted())) {
                return before.unchanged(version, now(), source.every());
            }
            if (version.sha256().equals(before.rejected()) && !again) {
                return before.stillRejected(now(), source.every());
            }
            return judged(id, source, before, fetched);
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private SourceState judged(String id, Source source, SourceState before, Fetched fetched) throws IOException {
        try {
            Accepted accepted = intake.accept(id, source, fetched);
            return before.accepted(accepted, Version.of(fetched), now(), source.every());
        } catch (Rejected rejected) {
            LOG.warnf("What the source %s gave was rejected: %s", id, rejected.getMessage());
            return before.rejected(rejected, fetched.sha256(), now(), source.every());
        }
    }

    private static FetchRequest request(Source source, Optional<Version> known, Path target) {
        return new FetchRequest(
                source.url(),
                known.map(Version::eTag),
                known.map(Version::lastModified),
                source.accept().map(it -> Map.of("Accept", it)).orElse(Map.of()),
                target);
    }

    private static Duration wait(Source source, SourceState before, FetchFailure failure) {
        if (!failure.retryable()) {
            return source.every();
        }
        Duration backoff = Backoff.after(before.consecutiveFailures() + 1, source.every());
        return failure.retryAfter().filter(it -> it.compareTo(backoff) > 0).orElse(backoff);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
