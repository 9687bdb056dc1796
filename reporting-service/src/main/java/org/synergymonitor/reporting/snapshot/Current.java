package org.synergymonitor.reporting.snapshot;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;

/**
 * The newest revision of a system in short.
 *
 * @param degrees the final U of the newest period that has one, by base
 */
public record Current(SnapshotId snapshot, long sequence, Instant recordedAt, Names names, Map<Base, Degree> degrees) {

    public String system() {
        return snapshot.system();
    }

    public Optional<Degree> degree(Base base) {
        return Optional.ofNullable(degrees.get(base));
    }

    static Current of(Document document) {
        Map<Base, Degree> degrees = new EnumMap<>(Base.class);
        for (Base base : Base.values()) {
            Document degree = document.get(base.toString(), Document.class);
            if (degree != null) {
                degrees.put(base, new Degree(Period.parse(degree.getString("period")), degree.getDouble("value")));
            }
        }
        Document names = document.get("names", Document.class);
        return new Current(
                new SnapshotId(
                        document.getString("_id"), document.getLong("revision"), document.getString("modelVersion")),
                document.getLong("sequence"),
                Instant.parse(document.getString("recordedAt")),
                new Names(names.getString("zh"), names.getString("en")),
                degrees);
    }

    /** U of a period. */
    public record Degree(Period period, double value) {}
}
