package org.synergymonitor.reporting.sdmx;

import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.http.Csv;
import org.synergymonitor.reporting.page.Language;
import org.synergymonitor.reporting.sdmx.ResultSeries.Result;

/** Results in SDMX-CSV 2.1. */
record CsvMessage(Form form, Language language) {
    String write(List<ResultSeries> series) {
        List<List<String>> rows = new ArrayList<>();
        for (ResultSeries each : series) {
            each.results().forEach(it -> rows.add(row(each, it)));
        }
        return Csv.write(header(), rows);
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID"));
        if (form.labelsName()) {
            header.add("STRUCTURE_NAME");
        }
        header.add("ACTION");
        for (Component component : Component.values()) {
            add(header, component.name(), component.names());
        }
        return header;
    }

    private List<String> row(ResultSeries series, Result result) {
        List<String> row = new ArrayList<>(List.of("dataflow"));
        add(row, Flow.REFERENCE, Flow.NAMES);
        row.add("I");
        Component.KEY.forEach(it -> add(row, series.key().get(it)));
        plain(row, result.period().toString());
        plain(row, Csv.number(result.value()));
        plain(row, Long.toString(series.revision()));
        add(row, result.status());
        return row;
    }

    private void add(List<String> cells, Code code) {
        add(cells, code.id(), code.names());
    }

    private void add(List<String> cells, String id, Names names) {
        String name = language.of(names);
        cells.add(Csv.text(form.labelsBoth() ? id + ": " + name : id));
        if (form.labelsName()) {
            cells.add(Csv.text(name));
        }
    }

    private void plain(List<String> cells, String value) {
        cells.add(value);
        if (form.labelsName()) {
            cells.add("");
        }
    }
}
