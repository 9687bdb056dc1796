package org.synergymonitor.ingestion.acceptance;

import java.io.IOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.synergymonitor.formats.Format;
import org.synergymonitor.formats.FormatDetection;
import org.synergymonitor.formats.NamedReader;
import org.synergymonitor.formats.assembly.ReleaseAssembly;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.PayloadContent;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.table.LayoutProfile;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.acceptance.Intake.Parsed;
import org.synergymonitor.ingestion.acceptance.Submission.Origin;
import org.synergymonitor.ingestion.dataflow.MappingStore;
import org.synergymonitor.ingestion.profile.ProfileStore;
import org.synergymonitor.ingestion.release.Vintages;
import org.synergymonitor.model.panel.Provenance;

/** Reads releases out of bytes, by the profiles and mappings that are declared. */
@ApplicationScoped
class MessageParsing {
    private final ProfileStore profiles;
    private final MappingStore mappings;
    private final Vintages vintages;
    private final Settings.Limits limits;
    private final String version;

    MessageParsing(
            ProfileStore profiles,
            MappingStore mappings,
            Vintages vintages,
            Settings settings,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.profiles = profiles;
        this.mappings = mappings;
        this.vintages = vintages;
        this.limits = settings.limits();
        this.version = version;
    }

    Parsed parse(Submission submission, Findings findings) throws IOException {
        Optional<LayoutProfile> profile = submission.profile().map(profiles::named);
        Content content =
                new PayloadContent(submission.payload(), limits.forMessages(), profile.flatMap(LayoutProfile::charset));
        Format format = FormatDetection.detect(content, submission.payload().contentType(), profile.isPresent());
        ReleaseAssembly assembly =
                new ReleaseAssembly(submission.headings(), mappings, vintages, content.limits(), findings);
        NamedReader reader = NamedReader.of(format, content, profile);
        reader.reader().read(content, assembly, findings);
        boolean isPublic = assembly.isPublic();
        return new Parsed(assembly.stated(), isPublic, provenance(submission, reader.name()));
    }

    private Provenance provenance(Submission submission, String parser) {
        Origin origin = submission.origin();
        return new Provenance(
                origin.sourceUri(),
                origin.retrievedAt(),
                origin.eTag(),
                origin.lastModified(),
                submission.payload().sha256(),
                parser,
                version,
                origin.sentBy());
    }
}
