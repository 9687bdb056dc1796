package org.synergymonitor.ingestion.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.report.ValidationReport.Outcome;

/** The validation reports, found by their ids only, for {@value #KEPT_DAYS} days: they show values, also of what is under embargo. */
@ApplicationScoped
public class ReportStore {
    public static final int KEPT_DAYS = 30;

    private static final int CHUNK = 1000;
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> chunks;
    private final ObjectMapper json;

    ReportStore(Store store, ObjectMapper json) {
        reports = store.collection("reports");
        chunks = store.collection("findings");
        this.json = json;
    }

    public void createIndexes() {
        reports.createIndex(Indexes.ascending("receivedAt"));
    }

    /** The findings first: a report that is there is whole. */
    public void put(ValidationReport report, List<Finding> findings) {
        for (int from = 0; from < findings.size(); from += CHUNK) {
            List<Finding> chunk = findings.subList(from, Math.min(from + CHUNK, findings.size()));
            chunks.insertOne(
                    new Document("_id", chunkId(report.id(), from / CHUNK)).append("findings", written(chunk)));
        }
        reports.insertOne(new Document("_id", report.id())
                .append("receivedAt", report.receivedAt())
                .append("outcome", report.outcome().name())
                .append("name", report.name())
                .append("sha256", report.sha256())
                .append("errors", report.errors())
                .append("warnings", report.warnings()));
    }

    public Optional<ValidationReport> find(String id) {
        return Optional.ofNullable(
                reports.find(Filters.eq("_id", id)).map(ReportStore::report).first());
    }

    /** Passes on all findings of a report, some at a time. */
    public void findings(ValidationReport report, Consumer<List<Finding>> reader) {
        for (int chunk = 0; chunk * CHUNK < report.errors() + report.warnings(); chunk++) {
            Document document =
                    chunks.find(Filters.eq("_id", chunkId(report.id(), chunk))).first();
            if (document == null) {
                throw new IllegalStateException("report " + report.id() + " lacks findings");
            }
            reader.accept(read(document.getString("findings")));
        }
    }

    /** Deletes the reports received before then. */
    public void deleteBefore(Instant then) {
        reports.find(Filters.lt("receivedAt", then)).map(ReportStore::report).forEach(report -> {
            for (int chunk = 0; chunk * CHUNK < report.errors() + report.warnings(); chunk++) {
                chunks.deleteOne(Filters.eq("_id", chunkId(report.id(), chunk)));
            }
            reports.deleteOne(Filters.eq("_id", report.id()));
        });
    }

    private static String chunkId(String report, int chunk) {
        return report + "#" + chunk;
    }

    private String written(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> read(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidationReport report(Document it) {
        return new ValidationReport(
                it.getString("_id"),
                it.getDate("receivedAt").toInstant(),
                Outcome.valueOf(it.getString("outcome")),
                it.getString("name"),
                it.getString("sha256"),
                it.getInteger("errors"),
                it.getInteger("warnings"));
    }
}
