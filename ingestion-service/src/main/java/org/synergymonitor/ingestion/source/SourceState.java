package org.synergymonitor.ingestion.source;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Severity;
import org.synergymonitor.ingestion.acceptance.Intake.Accepted;
import org.synergymonitor.ingestion.acceptance.Rejected;

/**
 * How far a source is. What is not known is null.
 *
 * @param declaration as it was when the source was asked last: what was learnt under another is not used
 * @param reason why the last run was rejected or failed, or why the bytes that it found again were
 * @param report where the report of these bytes is, unless it may be of what is under embargo
 * @param releaseId of the release accepted last, unless it was kept back
 * @param consecutiveFailures how many runs failed since one did not
 * @param accepted the version accepted last
 * @param rejected sha256 of the bytes rejected last, which are not read again before somebody asks
 */
public record SourceState(
        @JsonIgnore String declaration,
        Instant lastRunAt,
        Outcome lastOutcome,
        Code.Message reason,
        String report,
        String releaseId,
        Instant nextRunAt,
        int consecutiveFailures,
        @JsonUnwrapped Version accepted,
        @JsonIgnore String rejected) {

    /** Of a source that was never asked: its run is due. */
    static SourceState fresh(String declaration) {
        return new SourceState(declaration, null, null, null, null, null, Instant.EPOCH, 0, null, null);
    }

    boolean isDue(String declared, Instant now) {
        return !nextRunAt.isAfter(now) || !declaration.equals(declared);
    }

    /** @return what still holds under this declaration */
    SourceState under(String declared) {
        return declaration.equals(declared) ? this : fresh(declared);
    }

    /** The id of what is kept back is for those who sent it, and so is its report: neither is remembered. */
    SourceState accepted(Accepted what, Version version, Instant now, Duration wait) {
        boolean keptBack =
                what.acceptances().stream().anyMatch(it -> it.embargoUntil().isPresent());
        return new SourceState(
                declaration,
                now,
                Outcome.ACCEPTED,
                null,
                keptBack ? null : link(what.report()),
                keptBack ? null : what.acceptances().get(0).release().id(),
                now.plus(wait),
                0,
                version,
                null);
    }

    SourceState unchanged(Version version, Instant now, Duration wait) {
        return new SourceState(
                declaration, now, Outcome.UNCHANGED, null, null, releaseId, now.plus(wait), 0, version, rejected);
    }

    SourceState notModified(Instant now, Duration wait) {
        return new SourceState(
                declaration, now, Outcome.NOT_MODIFIED, null, null, releaseId, now.plus(wait), 0, accepted, rejected);
    }

    SourceState rejected(Rejected why, String sha256, Instant now, Duration wait) {
        return new SourceState(
                declaration,
                now,
                Outcome.REJECTED,
                why.refusal().findings().stream()
                        .filter(it -> it.severity() == Severity.ERROR)
                        .findFirst()
                        .map(Finding::message)
                        .orElseThrow(),
                why.isPublic() ? link(why.report()) : null,
                releaseId,
                now.plus(wait),
                0,
                accepted,
                sha256);
    }

    /** The bytes are those rejected before, and what was said of them holds. */
    SourceState stillRejected(Instant now, Duration wait) {
        return new SourceState(
                declaration, now, Outcome.UNCHANGED, reason, report, releaseId, now.plus(wait), 0, accepted, rejected);
    }

    SourceState failed(Code.Message why, Instant now, Duration wait) {
        return new SourceState(
                declaration,
                now,
                Outcome.FAILED,
                why,
                null,
                releaseId,
                now.plus(wait),
                consecutiveFailures + 1,
                accepted,
                rejected);
    }

    private static String link(String id) {
        return id == null ? null : "/api/v1/reports/" + id;
    }
}
