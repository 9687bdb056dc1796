package org.synergymonitor.ingestion.profile;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.table.Body;
import org.synergymonitor.formats.table.LayoutProfile;
import org.synergymonitor.formats.table.LinearPattern;
import org.synergymonitor.formats.table.Notation;
import org.synergymonitor.formats.table.Source;
import org.synergymonitor.formats.table.UnitInLabel;

/** Reads a layout profile and says everything that is wrong with it at once, by JSON pointer. */
final class ProfileReader {
    private static final int MOST = 1000;
    private static final int LAST_ROW = 1_048_576;

    private final String id;
    private final Findings findings = new Findings();

    private ProfileReader(String id) {
        this.id = id;
    }

    static LayoutProfile read(String id, String body) throws IOException {
        ProfileReader reader = new ProfileReader(id);
        LayoutProfile profile = Fields.readBody(body, reader.findings, reader::profile);
        reader.findings.refuseIfErrors();
        return profile;
    }

    private LayoutProfile profile(Fields fields) {
        Optional<String> sheet = Optional.ofNullable(fields.text("sheet"));
        Optional<String> charset = Optional.ofNullable(fields.text("charset"));
        Optional<Character> separator = Optional.ofNullable(character(fields, "separator"));
        fields.require("components");
        Map<String, Source> components =
                fields.members("components", MOST, (members, component) -> members.object(component, this::source)
                        .orElse(null));
        UnitInLabel unit =
                Objects.requireNonNullElse(fields.choice("unitInLabel", UnitInLabel.class), UnitInLabel.NONE);
        fields.require("body");
        Body body = fields.object("body", this::body).orElse(null);
        Notation notation = fields.object("notation", this::notation).orElse(Notation.DEFAULT);
        return fields.checked(
                "", () -> new LayoutProfile(id, sheet, charset, separator, components, unit, body, notation));
    }

    private Source source(Fields fields) {
        Optional<LinearPattern> part =
                Optional.ofNullable(fields.parsed("part", LinearPattern::compile, Code.INVALID_PATTERN));
        boolean fill = fields.flag("fill");
        String constant = fields.text("constant");
        List<Integer> columns = fields.counts("columns", 1, LAST_ROW);
        List<Integer> rows = fields.counts("rows", 1, LAST_ROW);
        List<Integer> cell = fields.counts("cell", 1, LAST_ROW);
        if (constant != null) {
            return fields.checked("constant", () -> new Source.Constant(constant));
        }
        if (!columns.isEmpty()) {
            return fields.checked("columns", () -> new Source.Columns(columns, fill, part));
        }
        if (!rows.isEmpty()) {
            return fields.checked("rows", () -> new Source.Rows(rows, fill, part));
        }
        if (cell.size() == 2) {
            return fields.checked("cell", () -> new Source.Cell(cell.get(0), cell.get(1), part));
        }
        findings.add(
                Code.INVALID_DECLARATION,
                fields.place(""),
                null,
                "one of constant, columns, rows, cell [row, column] is needed");
        return null;
    }

    private Body body(Fields fields) {
        fields.require("firstRow");
        Integer first = fields.count("firstRow", 1, LAST_ROW);
        Optional<Integer> last = Optional.ofNullable(fields.count("lastRow", 1, LAST_ROW));
        Optional<LinearPattern> end = fields.has("end")
                ? Optional.ofNullable(fields.parsed("end", LinearPattern::compile, Code.INVALID_PATTERN))
                : Optional.of(Body.NOTES);
        Optional<LinearPattern> skipped =
                Optional.ofNullable(fields.parsed("skipped", LinearPattern::compile, Code.INVALID_PATTERN));
        Set<Integer> columns = Set.copyOf(fields.counts("columns", 1, LAST_ROW));
        return fields.checked("", () -> new Body(first, last, end, skipped, columns));
    }

    private Notation notation(Fields fields) {
        Set<String> missing =
                fields.has("missing") ? new HashSet<>(fields.texts("missing", MOST)) : Notation.MISSING_MARKS;
        boolean decimalComma = fields.flag("decimalComma");
        Set<Character> grouping = fields.texts("grouping", MOST).stream()
                .filter(it -> it.length() == 1)
                .map(it -> it.charAt(0))
                .collect(Collectors.toSet());
        Map<String, String> marks = fields.members("statusMarks", MOST, Fields::text);
        Optional<String> status = Optional.ofNullable(fields.text("status"));
        return fields.checked("", () -> new Notation(missing, decimalComma, grouping, marks, status));
    }

    private Character character(Fields fields, String name) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        if (text.length() != 1) {
            findings.add(Code.INVALID_DECLARATION, fields.place(name), text, "a single character is needed");
            return null;
        }
        return text.charAt(0);
    }
}
