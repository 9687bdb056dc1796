package org.synergymonitor.formats.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** All that a reader tells of a message. */
public record Told(List<String> headings, List<Row> rows, List<Finding> findings) implements MessageHandler {
    public static Told by(MessageReader reader, String text) {
        return by(reader, Content.of(text));
    }

    public static Told by(MessageReader reader, Content content) {
        Findings findings = new Findings();
        List<Finding> all = new ArrayList<>();
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), all);
        try {
            reader.read(content, told, findings);
            all.addAll(findings.all());
        } catch (Refusal refusal) {
            all.addAll(refusal.after(findings).findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    @Override
    public void heading(HeadingField field, String text, Place place) {
        headings.add(field + "=" + text + " at " + place);
    }

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    /** @return line, action, structure and components of each row */
    public List<String> lines() {
        return rows.stream().map(Told::line).toList();
    }

    private static String line(Row row) {
        String structure = row.structure()
                .map(it -> " " + it.type() + " " + it.agency() + ":" + it.id()
                        + it.version().map(version -> "(" + version + ")").orElse(""))
                .orElse("");
        String components = row.components().entrySet().stream()
                .map(it -> " | " + it.getKey() + "=" + it.getValue().replace("\n", "\\n"))
                .collect(Collectors.joining());
        return row.place(Component.OBS_VALUE).line() + " " + row.action() + structure + components;
    }
}
