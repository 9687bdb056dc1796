package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.payload.PayloadContent;
import org.synergymonitor.formats.payload.Spool;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.file.FileLabel;
import org.synergymonitor.ingestion.file.ReleaseFile;

/** Begins jobs. A job that is there has all its files, in order, on the disk of the replica that works on it. */
@ApplicationScoped
class Backfills {
    private final Workplace workplace;
    private final BackfillStore store;
    private final Settings settings;

    Backfills(Workplace workplace, BackfillStore store, Settings settings) {
        this.workplace = workplace;
        this.store = store;
        this.settings = settings;
    }

    /** @throws Refusal if the archive or its manifest is not what it should be */
    Backfill ofArchive(InputStream body, Optional<String> contentType, Optional<String> name) throws IOException {
        String id = UUID.randomUUID().toString();
        boolean begun = false;
        try {
            Path folder = workplace.open(id);
            Spool spool = new Spool(folder, settings.backfill().bytes());
            FoundFiles found;
            try (Payload archive = spool.receive(body, contentType, name)) {
                found = FoundFiles.unpacked(archive, archiveLimits(), folder);
            }
            Backfill job = begin(id, name.orElse("archive"), found);
            begun = true;
            return job;
        } finally {
            if (!begun) {
                workplace.clear(id);
            }
        }
    }

    /** @throws Refusal if there is no such folder, or its manifest is not what it should be */
    Backfill ofFolder(String name) throws IOException {
        String id = UUID.randomUUID().toString();
        return begin(id, name, FoundFiles.in(folder(name)));
    }

    private Backfill begin(String id, String source, FoundFiles found) throws IOException {
        List<PlannedFile> plan = plan(id, found);
        if (plan.isEmpty()) {
            throw Refusal.because(Code.NO_OBSERVATIONS, Place.NOWHERE, source);
        }
        if (plan.size() > settings.backfill().files()) {
            throw Refusal.because(
                    Code.TOO_MANY_ENTRIES,
                    Place.NOWHERE,
                    null,
                    settings.backfill().files());
        }
        workplace.keep(id, plan);
        Backfill job = Backfill.of(
                id, source, settings.instance(), plan.size(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        store.put(job);
        return job;
    }

    private List<PlannedFile> plan(String id, FoundFiles found) throws IOException {
        Map<String, ReleaseFile> releases = found.releases();
        Map<String, FileLabel> labels = Map.of();
        if (found.manifest().isPresent()) {
            Spool spool = new Spool(workplace.open(id), settings.limits().bytes());
            try (InputStream bytes = Files.newInputStream(found.manifest().get(), LinkOption.NOFOLLOW_LINKS);
                    Payload manifest = spool.receive(bytes, Optional.of("text/csv"), Optional.of(Manifest.NAME))) {
                PayloadContent content =
                        new PayloadContent(manifest, settings.limits().forMessages(), Optional.empty());
                labels = Manifest.read(content, releases.keySet());
            }
        }
        Map<String, FileLabel> stated = labels;
        return releases.values().stream()
                .map(it -> new PlannedFile(it, stated.getOrDefault(it.name(), FileLabel.NONE)))
                .sorted(PlannedFile.ORDER)
                .toList();
    }

    private Path folder(String name) throws IOException {
        Path base = settings.backfill()
                .path()
                .orElseThrow(() -> refused(
                        Code.INVALID_PARAMETER, name, "synergy.backfill.path is not set: send an archive, or set it"));
        try {
            Path root = base.toRealPath();
            Path folder = root.resolve(name).normalize();
            if (!folder.startsWith(root) || folder.equals(root)) {
                throw refused(Code.INVALID_PARAMETER, name, "name a folder below synergy.backfill.path");
            }
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && folder.toRealPath().equals(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw refused(Code.INVALID_PARAMETER, name, e.getReason());
        }
        throw refused(Code.FILE_NOT_FOUND, name, "name a folder below synergy.backfill.path, not a link");
    }

    private static Refusal refused(Code code, String name, String hint) {
        return Refusal.because(
                Finding.of(code, Place.field("/folder"), name, name).withHint(hint));
    }

    private Limits archiveLimits() {
        Limits each = settings.limits().forMessages();
        Settings.Backfill most = settings.backfill();
        return new Limits(
                most.bytes(),
                most.unpackedBytes(),
                each.rows(),
                each.columns(),
                each.cell(),
                most.files(),
                each.nesting(),
                each.observations());
    }
}
