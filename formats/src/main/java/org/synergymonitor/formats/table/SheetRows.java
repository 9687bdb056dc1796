package org.synergymonitor.formats.table;

import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The rows of one sheet; a formula is a formula here, whatever its last value was. */
final class SheetRows {
    private final SafeXml xml;
    private final List<String> sharedStrings;
    private final CellFormats formats;
    private final boolean from1904;
    private final Limits limits;
    private int row;
    private int column;

    SheetRows(SafeXml xml, List<String> sharedStrings, CellFormats formats, boolean from1904, Limits limits) {
        this.xml = xml;
        this.sharedStrings = sharedStrings;
        this.formats = formats;
        this.from1904 = from1904;
        this.limits = limits;
    }

    void read(Grid.Visitor visitor) throws XMLStreamException {
        boolean more = true;
        while (more && xml.nextStart()) {
            if (xml.getLocalName().equals("row")) {
                int number = xml.attribute("r").map(Integer::parseInt).orElse(row + 1);
                if (number <= row) {
                    throw invalid("row " + number + " follows row " + row);
                }
                if (number > limits.rows()) {
                    throw Refusal.because(Code.TOO_MANY_ROWS, Place.line(number), null, limits.rows());
                }
                more = number == row + 1 || visitor.row(new GridRow(row + 1, row + 1, new TreeMap<>()));
                row = number;
                more = more && visitor.row(row());
            }
        }
    }

    private GridRow row() throws XMLStreamException {
        TreeMap<Integer, GridCell> cells = new TreeMap<>();
        column = 0;
        for (int event = xml.next(); !isEnd(event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = xml.attribute("r").map(this::column).orElse(column + 1);
                GridCell cell = cell();
                if (!cell.isBlank()) {
                    if (column > limits.columns()) {
                        throw Refusal.because(Code.TOO_MANY_COLUMNS, Place.line(row), null, limits.columns());
                    }
                    cells.put(column, cell);
                }
            }
        }
        return new GridRow(row, row, cells);
    }

    private GridCell cell() throws XMLStreamException {
        String type = xml.attribute("t").orElse("n");
        CellFormats.DateForm form =
                formats.form(xml.attribute("s").map(Integer::parseInt).orElse(0));
        boolean formula = false;
        String raw = "";
        for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                String text = CellText.read(xml, limits.cell());
                formula |= name.equals("f");
                raw = name.equals("v") || name.equals("is") ? text : raw;
            }
        }
        if (formula) {
            return new GridCell(GridCell.Kind.FORMULA, raw);
        }
        return switch (type) {
            case "e" -> new GridCell(GridCell.Kind.ERROR, raw);
            case "s" -> GridCell.text(raw.isEmpty() ? "" : shared(raw));
            case "n" ->
                GridCell.text(
                        form == CellFormats.DateForm.NONE
                                ? CellNumber.text(raw)
                                : CellNumber.date(raw, form, from1904));
            case "b" -> GridCell.text(raw.equals("1") ? "TRUE" : "FALSE");
            default -> GridCell.text(raw);
        };
    }

    private String shared(String index) {
        int number = Integer.parseInt(index);
        if (number < 0 || number >= sharedStrings.size()) {
            throw invalid("there is no shared string " + index);
        }
        return sharedStrings.get(number);
    }

    private int column(String reference) {
        int number = 0;
        for (int index = 0; index < reference.length() && Character.isUpperCase(reference.charAt(index)); index++) {
            number = Math.min(number * 26 + reference.charAt(index) - 'A' + 1, 1 << 20);
        }
        if (number <= column) {
            throw invalid("cell " + reference + " follows column " + column);
        }
        return number;
    }

    private Refusal invalid(String reason) {
        return Refusal.because(Code.INVALID_WORKBOOK, Place.line(row), null, reason);
    }

    private boolean isEnd(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }
}
