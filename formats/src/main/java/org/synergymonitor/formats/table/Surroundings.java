package org.synergymonitor.formats.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** What stands above a figure and beside it. */
final class Surroundings {
    private final LayoutProfile profile;
    private final Findings findings;
    private final Map<Integer, GridRow> above = new TreeMap<>();
    private final Map<Integer, GridCell> filled = new HashMap<>();
    private final Set<Place> reported = new HashSet<>();
    private GridRow beside;

    Surroundings(LayoutProfile profile, Findings findings) {
        this.profile = profile;
        this.findings = findings;
    }

    void above(GridRow row) {
        if (profile.rowsAbove().contains(row.number())) {
            above.put(row.number(), row);
        }
    }

    /** Goes to the next row of the body, and remembers its labels for the rows below. */
    void enter(GridRow row) {
        beside = row;
        for (Source source : profile.components().values()) {
            if (source instanceof Source.Columns columns && columns.fill()) {
                boolean changed = false;
                for (int column : columns.numbers()) {
                    GridCell cell = row.cell(column);
                    if (changed || !cell.isBlank()) {
                        filled.put(column, cell);
                        changed = true;
                    }
                }
            }
        }
    }

    /** @return the text for a figure in {@code column}, "" if there is none, empty if it cannot be read, which has been said */
    Optional<String> text(Source source, int column) {
        if (source instanceof Source.Constant constant) {
            return Optional.of(constant.text());
        }
        if (source instanceof Source.Columns columns) {
            Map<Place, GridCell> cells = new LinkedHashMap<>();
            for (int number : columns.numbers()) {
                GridCell cell = columns.fill() ? filled.getOrDefault(number, GridCell.EMPTY) : beside.cell(number);
                cells.put(Place.cell(beside.line(), number, columnName(number)), cell);
            }
            return text(cells, columns.part());
        }
        if (source instanceof Source.Rows rows) {
            Map<Place, GridCell> cells = new LinkedHashMap<>();
            int left = 1;
            for (int number : rows.numbers()) {
                int from = rows.fill() ? textColumn(number, column, left) : column;
                left = from;
                cells.put(Place.cell(line(number), from, null), cell(number, from));
            }
            return text(cells, rows.part());
        }
        Source.Cell cell = (Source.Cell) source;
        return text(
                Map.of(Place.cell(line(cell.row()), cell.column(), null), cell(cell.row(), cell.column())),
                cell.part());
    }

    /** @return where the text for a figure stands, empty if in the figure's own cell or nowhere */
    Optional<Place> place(Source source, int line, int column) {
        if (source instanceof Source.Columns columns) {
            int number = columns.numbers().get(0);
            return Optional.of(Place.cell(line, number, columnName(number)));
        }
        if (source instanceof Source.Rows rows) {
            return Optional.of(Place.cell(line(rows.numbers().get(0)), column, columnName(column)));
        }
        return source instanceof Source.Cell cell
                ? Optional.of(Place.cell(line(cell.row()), cell.column(), null))
                : Optional.empty();
    }

    /** @return the header of a column, null if it has none */
    String columnName(int column) {
        String name = profile.headerRows().stream()
                .map(row -> cell(row, column).text())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    void report(GridCell cell, Place place) {
        if (reported.add(place)) {
            if (cell.kind() == GridCell.Kind.FORMULA) {
                findings.add(Code.FORMULA_CELL, place, cell.text());
            } else {
                findings.add(Code.ERROR_CELL, place, cell.text(), cell.text());
            }
        }
    }

    private Optional<String> text(Map<Place, GridCell> cells, Optional<LinearPattern> part) {
        boolean readable = true;
        for (Map.Entry<Place, GridCell> cell : cells.entrySet()) {
            if (cell.getValue().kind() != GridCell.Kind.TEXT) {
                report(cell.getValue(), cell.getKey());
                readable = false;
            }
        }
        if (!readable) {
            return Optional.empty();
        }
        List<String> texts = cells.values().stream()
                .map(GridCell::text)
                .filter(it -> !it.isEmpty())
                .toList();
        String text = texts.stream().reduce(Surroundings::join).orElse("");
        return part.isEmpty() || text.isEmpty()
                ? Optional.of(text)
                : part(part.get(), text, cells.keySet().iterator().next());
    }

    /** Chinese is written without spaces. */
    private static String join(String left, String right) {
        boolean chinese = Character.isIdeographic(left.codePointBefore(left.length()))
                || Character.isIdeographic(right.codePointAt(0));
        return chinese ? left + right : left + " " + right;
    }

    private Optional<String> part(LinearPattern pattern, String text, Place place) {
        Optional<String> part = pattern.find(Source.GROUP, text).map(Label::strip);
        if (part.isEmpty() && reported.add(place)) {
            findings.add(Code.LAYOUT_MISMATCH, place, text, "the cell should match " + pattern);
        }
        return part;
    }

    private int textColumn(int row, int column, int left) {
        for (int from = column; from >= left; from--) {
            if (!cell(row, from).isBlank()) {
                return from;
            }
        }
        return column;
    }

    private GridCell cell(int row, int column) {
        GridRow found = above.get(row);
        return found == null ? GridCell.EMPTY : found.cell(column);
    }

    private int line(int row) {
        GridRow found = above.get(row);
        return found == null ? row : found.line();
    }
}
