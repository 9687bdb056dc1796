package org.synergymonitor.formats.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** One walk down a table: first what stands above the body, then figure by figure. */
final class TableWalk implements Grid.Visitor {
    private static final Set<String> LABELS = Set.of(Component.INDICATOR, Component.REF_AREA);

    private final LayoutProfile profile;
    private final MessageHandler handler;
    private final Findings findings;
    private final Surroundings surroundings;
    private int last;

    TableWalk(LayoutProfile profile, MessageHandler handler, Findings findings) {
        this.profile = profile;
        this.handler = handler;
        this.findings = findings;
        this.surroundings = new Surroundings(profile, findings);
    }

    @Override
    public boolean row(GridRow row) {
        last = row.number();
        if (row.number() < profile.body().firstRow()) {
            surroundings.above(row);
            return true;
        }
        String first = row.firstText();
        if (profile.body().endsBefore(row.number(), first)) {
            return false;
        }
        if (!profile.body().skips(first)) {
            surroundings.enter(row);
            row.cells().forEach((column, cell) -> {
                if (profile.isValueColumn(column)) {
                    figure(row, column, cell);
                }
            });
        }
        return true;
    }

    /** Says so if the file had ended before the body began. */
    void end() {
        int first = profile.body().firstRow();
        if (last < first) {
            findings.add(
                    Code.LAYOUT_MISMATCH,
                    Place.line(Math.max(last, 1)),
                    null,
                    "it has " + last + " rows, the figures should begin in row " + first);
        }
    }

    private void figure(GridRow row, int column, GridCell cell) {
        if (profile.notation().isMissing(cell.text()) && cell.kind() != GridCell.Kind.FORMULA) {
            return;
        }
        Place place = Place.cell(row.line(), column, surroundings.columnName(column));
        if (cell.kind() == GridCell.Kind.TEXT) {
            components(column, cell)
                    .ifPresent(components -> handler.row(
                            new Row(Action.STATE, Optional.empty(), components, places(row.line(), column, place))));
        } else {
            surroundings.report(cell, place);
        }
    }

    /** @return empty if one of them cannot be read, which has been said */
    private Optional<Map<String, String>> components(int column, GridCell cell) {
        Map<String, String> components = new HashMap<>();
        for (Map.Entry<String, Source> source : profile.components().entrySet()) {
            Optional<String> text = surroundings.text(source.getValue(), column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            put(components, source.getKey(), source.getValue(), text.get());
        }
        Notation.Figure figure = profile.notation().figure(cell.text());
        components.put(Component.OBS_VALUE, figure.text());
        figure.status().ifPresent(status -> components.put(Component.OBS_STATUS, status));
        profile.notation().status().ifPresent(status -> components.putIfAbsent(Component.OBS_STATUS, status));
        return Optional.of(components);
    }

    private void put(Map<String, String> components, String id, Source source, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (source instanceof Source.Constant || !LABELS.contains(id)) {
            components.put(id, text);
            return;
        }
        Label label = Label.of(text, id.equals(Component.INDICATOR) ? profile.unitInLabel() : UnitInLabel.NONE);
        components.put(id, label.text());
        if (!label.unit().isEmpty()) {
            components.putIfAbsent(Component.UNIT_MEASURE, label.unit());
        }
    }

    private Function<String, Place> places(int line, int column, Place figure) {
        return id ->
                surroundings.place(profile.components().get(id), line, column).orElse(figure);
    }
}
