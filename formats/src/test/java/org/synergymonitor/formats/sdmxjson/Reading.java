package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.MessageReader;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** What a reader told of a message. */
public final class Reading implements MessageHandler {
    private final Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
    private final List<Row> rows = new ArrayList<>();
    private final Findings findings = new Findings();

    public static Reading of(MessageReader reader, Content content) throws IOException {
        Reading reading = new Reading();
        reader.read(content, reading, reading.findings);
        return reading;
    }

    public static Reading of(MessageReader reader, String json) throws IOException {
        return of(reader, Content.of(json));
    }

    /** @return all that is said to be wrong, whether the reading ended early or not */
    public static List<Finding> findings(MessageReader reader, Content content) throws IOException {
        Reading reading = new Reading();
        try {
            reader.read(content, reading, reading.findings);
        } catch (Refusal e) {
            return e.after(reading.findings).findings();
        }
        return reading.findings.all();
    }

    static Reading ofSample(String name) throws IOException {
        return of(new SdmxJsonReader(), sample(name));
    }

    static String sample(String name) throws IOException {
        try (InputStream sample = Reading.class.getResourceAsStream("/sdmx-json/" + name)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void heading(HeadingField field, String text, Place place) {
        headings.put(field, text);
    }

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    public Map<HeadingField, String> headings() {
        return headings;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Finding> findings() {
        return findings.all();
    }

    /** @return each row as {@code ACTION STRUCTURE}, without repetition */
    List<String> actions() {
        return rows.stream()
                .map(it ->
                        it.action() + " " + it.structure().map(Reading::shown).orElse("-"))
                .distinct()
                .toList();
    }

    List<Map<String, String>> components() {
        return rows.stream().map(it -> Map.copyOf(it.components())).toList();
    }

    private static String shown(StructureReference it) {
        return it.type() + " " + it.agency() + ":" + it.id()
                + it.version().map(version -> "(" + version + ")").orElse("");
    }
}
