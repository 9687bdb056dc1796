package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Reads one structure of a message. */
final class StructureReader {
    /** A structure has a dozen; every observation has to have them all. */
    private static final int MOST_DIMENSIONS = 100;

    private final JsonCursor cursor;
    private final Kept kept;
    private final Findings findings;
    private final Map<Level, List<Concept>> dimensions = new EnumMap<>(Level.class);
    private final Map<Level, List<Concept>> attributes = new EnumMap<>(Level.class);
    private Map<Level, List<Concept>> measures;
    private Optional<StructureReference> reference = Optional.empty();
    private int annotations;
    private int concepts;

    StructureReader(JsonCursor cursor, Kept kept, Findings findings) {
        this.cursor = cursor;
        this.kept = kept;
        this.findings = findings;
    }

    MessageStructure read(Place at) throws IOException {
        cursor.members(at.field(), (name, place) -> {
            switch (name) {
                case "links" -> reference = Links.structure(cursor, place);
                case "uri" -> reference = Links.byAddress(cursor.text(place.field()));
                case "dimensions" -> levels(dimensions, place);
                case "measures" -> {
                    measures = new EnumMap<>(Level.class);
                    levels(measures, place);
                }
                case "attributes" -> levels(attributes, place);
                case "annotations" ->
                    cursor.elements(place.field(), (index, annotation) -> {
                        annotations = index + 1;
                        cursor.skip();
                    });
                default -> cursor.skip();
            }
        });
        if (dimensions.values().stream().mapToInt(List::size).sum() > MOST_DIMENSIONS) {
            findings.add(
                    Code.TOO_MANY_COLUMNS,
                    new Place(at.line(), at.column(), null, at.field() + "/dimensions"),
                    null,
                    MOST_DIMENSIONS);
        }
        dimensions.replaceAll(
                (level, all) -> all.stream().map(it -> dimension(level, it)).toList());
        return new MessageStructure(reference, dimensions, measures(at), attributes, annotations);
    }

    private void levels(Map<Level, List<Concept>> levels, Place at) throws IOException {
        cursor.members(at.field(), (name, place) -> {
            Optional<Level> level = Level.of(name);
            if (level.isEmpty()) {
                cursor.skip();
                return;
            }
            List<Concept> all = levels.computeIfAbsent(level.get(), it -> new ArrayList<>());
            cursor.elements(place.field(), (index, concept) -> {
                if (concepts++ == cursor.limits().columns()) {
                    throw Refusal.because(
                            Code.TOO_MANY_COLUMNS,
                            concept,
                            null,
                            cursor.limits().columns());
                }
                all.add(new ConceptReader(cursor, kept, findings).read(concept));
            });
        });
    }

    /** Before there were several measures there was one, which needed no description. */
    private List<Concept> measures(Place at) {
        return measures == null
                ? List.of(new Concept(Component.OBS_VALUE, null, null, at))
                : measures.getOrDefault(Level.OBSERVATION, List.of());
    }

    private Concept dimension(Level level, Concept it) {
        List<String> values = it.values() == null ? List.of() : it.values();
        if (level == Level.DATA_SET && values.size() > 1) {
            Place at = it.at();
            findings.add(Code.WRONG_COUNT, new Place(at.line(), at.column(), null, at.field() + "/values"), null, 1, 1);
        }
        return new Concept(it.id(), values, null, it.at());
    }
}
