package org.synergymonitor.formats.tidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.RepeatedHeadings;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Which column of a plain CSV holds what. */
final class TidyColumns {
    private static final Map<String, HeadingField> HEADINGS = Map.of(
            "agency", HeadingField.AGENCY,
            "dataflow", HeadingField.DATAFLOW,
            "released_at", HeadingField.RELEASED_AT);
    private static final Map<String, String> COMPONENTS = Map.of(
            "ref_area", Component.REF_AREA,
            "indicator", Component.INDICATOR,
            "time_period", Component.TIME_PERIOD,
            "value", Component.OBS_VALUE,
            "obs_status", Component.OBS_STATUS,
            "unit", Component.UNIT_MEASURE,
            "unit_mult", Component.UNIT_MULT,
            "conf_status", Component.CONF_STATUS,
            "embargo_time", Component.EMBARGO_TIME);
    private static final List<String> REQUIRED = List.of("ref_area", "indicator", "time_period", "value");

    private final List<String> names = new ArrayList<>();
    private final Map<HeadingField, Integer> headings = new LinkedHashMap<>();
    private final Map<String, Integer> components = new LinkedHashMap<>();

    private TidyColumns() {}

    /** @throws org.synergymonitor.formats.report.Refusal if a required column is missing */
    static TidyColumns of(CsvRow header, Findings findings) {
        TidyColumns columns = new TidyColumns();
        header.fields().forEach(field -> columns.add(header.line(), field, findings));
        List<String> missing =
                REQUIRED.stream().filter(it -> !columns.names.contains(it)).toList();
        missing.forEach(it -> findings.add(Code.MISSING_COLUMN, Place.cell(header.line(), null, it), null, it));
        if (!missing.isEmpty()) {
            findings.refuseIfErrors();
        }
        return columns;
    }

    private void add(int line, String header, Findings findings) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        int index = names.size();
        Place place = Place.cell(line, index + 1, name);
        if (!HEADINGS.containsKey(name) && !COMPONENTS.containsKey(name)) {
            findings.add(Code.UNKNOWN_COLUMN, place, header);
        } else if (names.contains(name)) {
            findings.add(Code.DUPLICATE_COLUMN, place, name);
        } else if (HEADINGS.containsKey(name)) {
            headings.put(HEADINGS.get(name), index);
        } else {
            components.put(COMPONENTS.get(name), index);
        }
        names.add(name);
    }

    void tellHeadings(CsvRow row, RepeatedHeadings told) {
        headings.forEach((field, index) ->
                told.tell(field, row.field(index).strip(), Place.cell(row.line(), index + 1, names.get(index))));
    }

    Row row(CsvRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        components.forEach((id, index) -> {
            String value = row.field(index).strip();
            if (!value.isEmpty()) {
                values.put(id, value);
            }
        });
        return new Row(Action.STATE, Optional.empty(), values, id -> place(row.line(), id));
    }

    private Place place(int line, String id) {
        Integer index = components.get(id);
        return index == null ? Place.cell(line, null, id) : Place.cell(line, index + 1, names.get(index));
    }
}
