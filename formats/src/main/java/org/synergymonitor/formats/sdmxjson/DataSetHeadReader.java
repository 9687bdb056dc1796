package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads a data set and leaves its observations out. */
final class DataSetHeadReader {
    private final JsonCursor cursor;
    private final Kept kept;
    private final Findings findings;
    private final List<DataSetHead.GroupAttributes> groups = new ArrayList<>();
    private final Map<Integer, List<Cell>> lateAttributes = new HashMap<>();
    private Optional<Cell> structure = Optional.empty();
    private Action action = Action.MERGE;
    private Optional<StructureReference> reference = Optional.empty();
    private Optional<Stated> validFrom = Optional.empty();
    private List<Cell> attributes = List.of();
    private boolean holdsRows;
    private int series;

    DataSetHeadReader(JsonCursor cursor, Kept kept, Findings findings) {
        this.cursor = cursor;
        this.kept = kept;
        this.findings = findings;
    }

    DataSetHead read(Place at) throws IOException {
        kept.add(at);
        cursor.members(at.field(), (name, place) -> {
            switch (name) {
                case "structure" ->
                    structure = Optional.of(Cell.read(cursor, place)).filter(it -> !it.isNull());
                case "action" -> action(place);
                case "links" -> reference = Links.structure(cursor, place);
                case "validFrom" -> validFrom = Stated.read(cursor, place);
                case "attributes" -> attributes = Cell.all(cursor, place.field(), kept);
                case "dimensionGroupAttributes" -> cursor.entries(place.field(), this::group);
                case "series" -> {
                    holdsRows |= cursor.isObject();
                    cursor.entries(place.field(), this::series);
                }
                case "observations" -> {
                    holdsRows |= cursor.isObject();
                    cursor.skipEntries();
                }
                default -> cursor.skip();
            }
        });
        return new DataSetHead(
                at, structure, action, reference, validFrom, attributes, groups, lateAttributes, holdsRows);
    }

    private void action(Place at) throws IOException {
        Place value = cursor.here(at.field());
        String text = cursor.text(at.field());
        switch (text == null ? "" : text) {
            case "", "Merge", "Append", "Information", "Informational" -> action = Action.MERGE;
            case "Replace" -> action = Action.REPLACE;
            case "Delete" -> action = Action.DELETE;
            default -> findings.add(Code.UNKNOWN_ACTION, value, text, "Merge, Replace, Delete, Append, Information");
        }
    }

    private void group(String key, Place at) throws IOException {
        kept.add(at);
        kept.add(key, at);
        groups.add(new DataSetHead.GroupAttributes(key, Cell.all(cursor, at.field(), kept), at));
    }

    private void series(String key, Place at) throws IOException {
        boolean[] observed = {false};
        int position = series++;
        cursor.members(at.field(), (name, place) -> {
            if (name.equals("observations")) {
                observed[0] = true;
                cursor.skipEntries();
            } else if (name.equals("attributes") && observed[0]) {
                lateAttributes.put(position, Cell.all(cursor, place.field(), kept));
            } else {
                cursor.skip();
            }
        });
    }
}
