package org.synergymonitor.ingestion.source;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.ingestion.acceptance.Intake;
import org.synergymonitor.ingestion.acceptance.Intake.Accepted;
import org.synergymonitor.ingestion.acceptance.Submission;
import org.synergymonitor.ingestion.acceptance.Submission.Origin;
import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;
import org.synergymonitor.model.panel.Provenance;

/** Hands in what a source gave, and says what it is. */
@ApplicationScoped
class SourceIntake {
    private final Intake intake;

    SourceIntake(Intake intake) {
        this.intake = intake;
    }

    /** @throws org.synergymonitor.ingestion.acceptance.Rejected if anything is wrong with it */
    Accepted accept(String id, Source source, Fetched fetched) throws IOException {
        Submission bare = submission(id, source, fetched, Optional.empty());
        Optional<String> releasedAt = source.releasedAt().isPresent()
                ? source.releasedAt().get().of(fetched)
                : ReleaseTime.LAST_MODIFIED.of(fetched);
        boolean stated = releasedAt.isEmpty() || (source.releasedAt().isEmpty() && statesReleasedAt(bare));
        return intake.accept(stated ? bare : submission(id, source, fetched, releasedAt));
    }

    /** What is said beside a message wins over what it says itself, so it must be known whether it does. */
    private boolean statesReleasedAt(Submission submission) throws IOException {
        String releasedAt = HeadingField.RELEASED_AT.parameter();
        return intake.dryRun(submission).findings().stream()
                .noneMatch(it -> it.code() == Code.REQUIRED && releasedAt.equals(it.field()));
    }

    private static Submission submission(String id, Source source, Fetched fetched, Optional<String> releasedAt) {
        Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
        headings.putAll(source.headings());
        releasedAt.ifPresent(it -> headings.put(HeadingField.RELEASED_AT, it));
        Payload payload =
                new Payload(fetched.file(), fetched.size(), fetched.sha256(), fetched.contentType(), Optional.empty());
        return new Submission(payload, headings, source.profile(), origin(id, source, fetched), false);
    }

    private static Origin origin(String id, Source source, Fetched fetched) {
        Version version = Version.of(fetched);
        String led = fetched.finalUri().toString();
        return new Origin(
                Optional.of(
                        led.length() <= Provenance.MAX_URI_LENGTH
                                ? led
                                : source.url().toString()),
                Optional.of(fetched.retrievedAt()),
                Optional.ofNullable(version.eTag()),
                Optional.ofNullable(version.lastModified()),
                "source:" + id);
    }
}
