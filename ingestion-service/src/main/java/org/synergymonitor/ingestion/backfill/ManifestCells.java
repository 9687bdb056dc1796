package org.synergymonitor.ingestion.backfill;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.ingestion.file.FileLabel;
import org.synergymonitor.ingestion.request.SourceUri;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.panel.Provenance;

/** The cells of one row of a manifest, each read by what it must be; an empty one says nothing. */
record ManifestCells(CsvRow row, Map<String, Integer> columns, Findings findings) {
    FileLabel label() {
        Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
        identifier("agency").ifPresent(it -> headings.put(HeadingField.AGENCY, it));
        identifier("dataflow").ifPresent(it -> headings.put(HeadingField.DATAFLOW, it));
        time("releasedAt").ifPresent(it -> headings.put(HeadingField.RELEASED_AT, it.toString()));
        time("embargoUntil").ifPresent(it -> headings.put(HeadingField.EMBARGO_UNTIL, it.toString()));
        return new FileLabel(
                headings,
                identifier("profile"),
                sourceUri(),
                time("retrievedAt").map(OffsetDateTime::toInstant),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<String> sourceUri() {
        return text("sourceUri", Provenance.MAX_URI_LENGTH)
                .flatMap(it -> SourceUri.shown(Optional.of(it), place("sourceUri"), findings));
    }

    Place place(String column) {
        return Place.cell(row.line(), columns.get(column) + 1, column);
    }

    private Optional<String> text(String column, int longest) {
        Optional<String> text = cell(column);
        if (text.isPresent() && !Texts.isValid(text.get(), longest)) {
            findings.add(Code.INVALID_TEXT, place(column), text.get(), longest);
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> identifier(String column) {
        Optional<String> text = cell(column);
        if (text.isPresent() && !Identifier.isValid(text.get())) {
            findings.add(Code.INVALID_IDENTIFIER, place(column), text.get());
            return Optional.empty();
        }
        return text;
    }

    private Optional<OffsetDateTime> time(String column) {
        Optional<String> text = cell(column);
        try {
            return text.map(OffsetDateTime::parse);
        } catch (DateTimeException e) {
            findings.add(Code.INVALID_TIMESTAMP, place(column), text.get());
            return Optional.empty();
        }
    }

    Optional<String> cell(String column) {
        return Optional.ofNullable(columns.get(column))
                .map(it -> row.field(it).strip())
                .filter(it -> !it.isEmpty());
    }
}
