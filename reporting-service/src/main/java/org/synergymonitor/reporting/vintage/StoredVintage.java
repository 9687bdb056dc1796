package org.synergymonitor.reporting.vintage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.bson.Document;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.history.Edition;
import org.synergymonitor.model.history.PreliminaryValue;
import org.synergymonitor.model.history.Vintage;
import org.synergymonitor.reporting.snapshot.SnapshotId;
import org.synergymonitor.reporting.store.Instants;

/**
 * What a snapshot says of each series, in a document of a few kilobytes instead of a snapshot of hundreds.
 *
 * @param series by name: {@code fixed}, {@code chained}, {@code u_<subsystem>} in definition order
 */
public record StoredVintage(SnapshotId snapshot, Edition edition, Map<String, Vintage> series) {

    /** @throws IllegalArgumentException if a period of the snapshot is both final and preliminary */
    public static StoredVintage of(SynergyMeasured event) {
        Edition edition = new Edition(
                event.revision(),
                event.sequence(),
                Optional.of(event.recordedAt()),
                event.cause().release(),
                event.cause().releasedAt());
        return new StoredVintage(
                new SnapshotId(
                        event.system(), event.revision(), event.measurement().modelVersion()),
                edition,
                MeasuredSeries.of(event, edition));
    }

    static StoredVintage of(Document document) {
        Edition edition = new Edition(
                document.getLong("revision"),
                document.getLong("sequence"),
                Optional.of(Instant.parse(document.getString("recordedAt"))),
                Optional.ofNullable(document.getString("release")),
                Optional.ofNullable(document.getString("releasedAt")).map(OffsetDateTime::parse));
        Map<String, Vintage> series = new LinkedHashMap<>();
        for (Document one : document.getList("series", Document.class)) {
            series.put(one.getString("name"), vintage(edition, one));
        }
        return new StoredVintage(id(document), edition, series);
    }

    static SnapshotId id(Document document) {
        return new SnapshotId(
                document.getString("system"), document.getLong("revision"), document.getString("modelVersion"));
    }

    Document document() {
        return new Document("_id", snapshot.toString())
                .append("system", snapshot.system())
                .append("revision", snapshot.revision())
                .append("modelVersion", snapshot.modelVersion())
                .append("sequence", edition.sequence())
                .append("recordedAt", Instants.sortable(edition.recordedAt().orElseThrow()))
                .append("release", edition.release().orElse(null))
                .append(
                        "releasedAt",
                        edition.releasedAt().map(OffsetDateTime::toString).orElse(null))
                .append(
                        "series",
                        series.entrySet().stream()
                                .map(it -> document(it.getKey(), it.getValue()))
                                .toList());
    }

    private static Document document(String name, Vintage vintage) {
        return new Document("name", name)
                .append(
                        "periods",
                        vintage.finals().keySet().stream().map(Period::toString).toList())
                .append("values", new ArrayList<>(vintage.finals().values()))
                .append(
                        "preliminary",
                        vintage.preliminary()
                                .map(it -> new Document("period", it.period().toString())
                                        .append("value", it.value())
                                        .append("share", it.share()))
                                .orElse(null));
    }

    private static Vintage vintage(Edition edition, Document series) {
        List<String> periods = series.getList("periods", String.class);
        List<Double> values = series.getList("values", Double.class);
        NavigableMap<Period, Double> finals = new TreeMap<>();
        for (int t = 0; t < periods.size(); t++) {
            finals.put(Period.parse(periods.get(t)), values.get(t));
        }
        return new Vintage(
                edition,
                finals,
                Optional.ofNullable(series.get("preliminary", Document.class))
                        .map(it -> new PreliminaryValue(
                                Period.parse(it.getString("period")), it.getDouble("value"), it.getDouble("share"))));
    }
}
