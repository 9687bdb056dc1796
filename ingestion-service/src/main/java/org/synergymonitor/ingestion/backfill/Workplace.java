package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.synergymonitor.ingestion.Settings;

/** Where a job keeps its files and its plan until it ends, so that it can go on after a restart. */
@ApplicationScoped
class Workplace {
    private static final TypeReference<List<PlannedFile>> PLAN = new TypeReference<>() {};

    private final Path root;
    private final ObjectMapper json;

    Workplace(Settings settings, ObjectMapper json) {
        this.root = settings.backfill().work().toAbsolutePath();
        this.json = json;
    }

    /** @return an empty folder for the job */
    Path open(String job) throws IOException {
        return Files.createDirectories(root.resolve(job));
    }

    void keep(String job, List<PlannedFile> plan) throws IOException {
        Path unfinished = open(job).resolve("plan.tmp");
        Files.write(unfinished, json.writerFor(PLAN).writeValueAsBytes(plan));
        Files.move(unfinished, plan(job), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return the files of the job in order, empty if they are gone */
    Optional<List<PlannedFile>> planned(String job) throws IOException {
        try (InputStream plan = Files.newInputStream(plan(job))) {
            return Optional.of(json.readValue(plan, PLAN));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void clear(String job) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(job))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // nothing is there
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path plan(String job) {
        return root.resolve(job).resolve("plan.json");
    }
}
