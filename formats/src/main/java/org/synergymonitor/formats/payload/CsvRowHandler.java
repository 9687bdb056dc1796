package org.synergymonitor.formats.payload;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Collects the fields of a row, and refuses before they take more memory than a row may. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private static final int LONGEST_ROW_IN_CELLS = 32;

    private static final int SHOWN = 101;

    private final Limits limits;
    private List<String> fields = List.of();
    private int width = 16;
    private long characters;

    CsvRowHandler(Limits limits) {
        this.limits = limits;
    }

    /** @return where the field is that is being read */
    Place place() {
        return Place.cell((int) getStartingLineNumber(), fields.size() + 1, null);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = new ArrayList<>(width);
        characters = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > limits.cell()) {
            throw Refusal.because(
                    Code.CELL_TOO_LONG, place(), new String(buffer, offset, Math.min(length, SHOWN)), limits.cell());
        }
        if (index >= limits.columns()) {
            throw Refusal.because(Code.TOO_MANY_COLUMNS, place(), null, limits.columns());
        }
        characters += length;
        if (characters > (long) LONGEST_ROW_IN_CELLS * limits.cell()) {
            throw Refusal.because(Code.ROW_TOO_LONG, place(), null, LONGEST_ROW_IN_CELLS * limits.cell());
        }
        fields.add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected CsvRow buildRecord() {
        width = fields.size();
        return new CsvRow((int) getStartingLineNumber(), fields);
    }
}
