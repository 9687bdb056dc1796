package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonToken;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Understands arrays of values by the components that the structure has in their order. */
final class Values {
    private final int annotations;
    private final Findings findings;

    Values(int annotations, Findings findings) {
        this.annotations = annotations;
        this.findings = findings;
    }

    /** Adds the value at a position: behind those of the components stand indexes of annotations. */
    void add(Given given, List<Concept> concepts, int position, Cell cell) {
        if (position < concepts.size()) {
            Concept concept = concepts.get(position);
            given.put(concept.id(), concept.value(cell, findings), cell.at());
        } else {
            annotation(cell);
        }
    }

    Given all(List<Concept> concepts, List<Cell> cells) {
        Given given = new Given();
        for (int i = 0; i < cells.size(); i++) {
            add(given, concepts, i, cells.get(i));
        }
        return given;
    }

    void annotations(JsonCursor cursor, Place at) throws IOException {
        cursor.elements(at.field(), (index, place) -> annotation(Cell.read(cursor, place)));
    }

    private void annotation(Cell cell) {
        if (cell.token() != JsonToken.VALUE_NUMBER_INT) {
            findings.add(Code.WRONG_TYPE, cell.at(), cell.text(), "the index of an annotation", "注释的序号");
        } else if (Concept.number(cell.text(), annotations) < 0) {
            findings.add(Code.OUT_OF_RANGE, cell.at(), cell.text(), 0, annotations - 1);
        }
    }
}
