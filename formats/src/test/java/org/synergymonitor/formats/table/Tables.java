package org.synergymonitor.formats.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Layouts, and what is read by them. */
final class Tables {
    private Tables() {}

    static LayoutProfile layout(Map<String, Source> components, Body body, Notation notation) {
        return new LayoutProfile(
                "test",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                components,
                UnitInLabel.PARENTHESES,
                body,
                notation);
    }

    static Source column(Integer... numbers) {
        return new Source.Columns(List.of(numbers), false, Optional.empty());
    }

    static Source header(Integer... numbers) {
        return new Source.Rows(List.of(numbers), false, Optional.empty());
    }

    static Source constant(String text) {
        return new Source.Constant(text);
    }

    static Source cell(int row, int column, String pattern) {
        return new Source.Cell(row, column, Optional.of(LinearPattern.compile(pattern)));
    }

    /** Everything that a reader tells. */
    record Read(List<Row> rows, List<Finding> findings) {
        List<Map<String, String>> components() {
            return rows.stream().map(Row::components).toList();
        }

        List<String> values(String component) {
            return rows.stream()
                    .map(it -> it.component(component).orElse("absent"))
                    .toList();
        }
    }

    static Read read(TableReader reader, Content content) {
        Findings findings = new Findings();
        List<Row> rows = new ArrayList<>();
        try {
            reader.read(
                    content,
                    new MessageHandler() {
                        @Override
                        public void heading(HeadingField field, String text, Place place) {
                            throw new AssertionError("a table has no heading");
                        }

                        @Override
                        public void row(Row row) {
                            rows.add(row);
                        }
                    },
                    findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(rows, findings.all());
    }

    static Read csv(LayoutProfile profile, String text) {
        return read(TableReader.ofCsv(profile), Content.of(text));
    }
}
