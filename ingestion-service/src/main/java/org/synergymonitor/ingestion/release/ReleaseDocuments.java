package org.synergymonitor.ingestion.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;

import org.bson.Document;

import org.synergymonitor.formats.release.ReleaseHeading;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Provenance;

/** The form in which releases and their observations are stored. */
public final class ReleaseDocuments {
    private ReleaseDocuments() {}

    public static Document of(Release release) {
        ReleaseHeading heading = release.heading();
        return new Document("_id", release.id())
                .append("agency", heading.agency())
                .append("dataflow", heading.dataflow())
                .append("releasedAt", heading.releasedAt().toString())
                .append("receivedAt", release.receivedAt())
                .append("observations", release.observations())
                .append("suppressed", release.suppressed())
                .append("areas", release.areas())
                .append(
                        "series",
                        release.series().stream().map(ReleaseDocuments::of).toList())
                .append("provenance", of(release.provenance()));
    }

    public static Release release(Document it) {
        return new Release(
                it.getString("_id"),
                new ReleaseHeading(
                        it.getString("agency"),
                        it.getString("dataflow"),
                        OffsetDateTime.parse(it.getString("releasedAt"))),
                it.getDate("receivedAt").toInstant(),
                it.getInteger("observations"),
                it.getInteger("suppressed"),
                it.getList("series", Document.class).stream()
                        .map(ReleaseDocuments::series)
                        .toList(),
                provenance(it.get("provenance", Document.class)));
    }

    static Document of(ReportedObservation it) {
        return new Document("area", it.refArea())
                .append("indicator", it.indicator())
                .append("period", it.period().toString())
                .append("value", it.value())
                .append("status", it.status().name())
                .append("unit", it.unit())
                .append("conf", it.confStatus());
    }

    static ReportedObservation observation(Document it) {
        return new ReportedObservation(
                it.getString("area"),
                it.getString("indicator"),
                Period.parse(it.getString("period")),
                it.getDouble("value"),
                ObsStatus.valueOf(it.getString("status")),
                it.getString("unit"),
                it.getString("conf"));
    }

    private static Document of(ReportedSeries it) {
        return new Document("area", it.refArea())
                .append("frequency", it.frequency().toString())
                .append("indicator", it.indicator())
                .append("unit", it.unit())
                .append("observations", it.observations());
    }

    private static ReportedSeries series(Document it) {
        return new ReportedSeries(
                it.getString("area"),
                Frequency.of(it.getString("frequency")),
                it.getString("indicator"),
                it.getString("unit"),
                it.getInteger("observations"));
    }

    private static Document of(Provenance it) {
        Document document = new Document("sha256", it.sha256())
                .append("parser", it.parser())
                .append("parserVersion", it.parserVersion())
                .append("sentBy", it.sentBy());
        it.sourceUri().ifPresent(uri -> document.append("sourceUri", uri));
        it.retrievedAt().ifPresent(at -> document.append("retrievedAt", at));
        it.eTag().ifPresent(tag -> document.append("eTag", tag));
        it.lastModified().ifPresent(modified -> document.append("lastModified", modified));
        return document;
    }

    private static Provenance provenance(Document it) {
        Optional<Instant> retrievedAt =
                Optional.ofNullable(it.getDate("retrievedAt")).map(Date::toInstant);
        return new Provenance(
                Optional.ofNullable(it.getString("sourceUri")),
                retrievedAt,
                Optional.ofNullable(it.getString("eTag")),
                Optional.ofNullable(it.getString("lastModified")),
                it.getString("sha256"),
                it.getString("parser"),
                it.getString("parserVersion"),
                it.getString("sentBy"));
    }
}
