package org.synergymonitor.formats.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

import org.synergymonitor.formats.payload.CheckedZip;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/**
 * A workbook of Office Open XML (ECMA-376), as far as reading a sheet needs it. Not by fastexcel-reader 0.19: a workbook of 3 KB made it
 * allocate without end through the index of a shared string, or for seconds through the column of a cell.
 */
final class Workbook implements Closeable {
    private static final String MAIN = "xl/workbook.xml";

    private final CheckedZip zip;
    private final Limits limits;
    private final String main;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private boolean from1904;

    private Workbook(CheckedZip zip, Limits limits) throws IOException, XMLStreamException {
        this.zip = zip;
        this.limits = limits;
        this.main = related("", "/officeDocument").values().stream().findFirst().orElse(MAIN);
        Map<String, String> parts = related(main, "");
        try (InputStream bytes = part(main)) {
            SafeXml xml = SafeXml.of(bytes);
            while (xml.nextStart()) {
                switch (xml.getLocalName()) {
                    case "workbookPr" ->
                        from1904 = xml.attribute("date1904")
                                .filter(it -> it.equals("1") || it.equals("true"))
                                .isPresent();
                    case "sheet" ->
                        sheets.put(
                                xml.attribute("name").orElse(""),
                                parts.getOrDefault(xml.attribute("id").orElse(""), ""));
                    default -> {}
                }
            }
        }
    }

    static Workbook open(Path file, Limits limits) throws IOException, XMLStreamException {
        CheckedZip zip = CheckedZip.open(file, limits);
        try {
            return new Workbook(zip, limits);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    boolean from1904() {
        return from1904;
    }

    /** @param name or number from 1, the first if absent */
    InputStream sheet(Optional<String> name) throws IOException {
        String wanted = name.orElse("1");
        List<String> parts = List.copyOf(sheets.values());
        if (sheets.containsKey(wanted)) {
            return part(sheets.get(wanted));
        }
        if (wanted.matches("[1-9]\\d{0,3}") && Integer.parseInt(wanted) <= parts.size()) {
            return part(parts.get(Integer.parseInt(wanted) - 1));
        }
        if (parts.isEmpty()) {
            throw Refusal.because(Code.INVALID_WORKBOOK, Place.NOWHERE, null, "it has no sheet");
        }
        throw Refusal.because(
                Code.LAYOUT_MISMATCH, Place.NOWHERE, wanted, "there is no such sheet, only " + sheets.keySet());
    }

    List<String> sharedStrings() throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        for (String part : related(main, "/sharedStrings").values()) {
            try (InputStream bytes = part(part)) {
                SafeXml xml = SafeXml.of(bytes);
                while (xml.nextStart()) {
                    if (xml.getLocalName().equals("si")) {
                        strings.add(CellText.read(xml, limits.cell()));
                    }
                }
            }
        }
        return strings;
    }

    CellFormats formats() throws IOException, XMLStreamException {
        for (String part : related(main, "/styles").values()) {
            try (InputStream bytes = part(part)) {
                return CellFormats.read(SafeXml.of(bytes));
            }
        }
        return new CellFormats(List.of());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** @return the parts that a part refers to by a type that ends with {@code type}, by the id of the relationship */
    private Map<String, String> related(String part, String type) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, String> parts = new HashMap<>();
        Optional<InputStream> relationships = zip.bytes(folder + "_rels/" + part.substring(slash) + ".rels");
        if (relationships.isPresent()) {
            try (InputStream bytes = relationships.get()) {
                SafeXml xml = SafeXml.of(bytes);
                while (xml.nextStart()) {
                    if (xml.attribute("Type").filter(it -> it.endsWith(type)).isPresent()) {
                        URI target = URI.create("/" + folder)
                                .resolve(xml.attribute("Target").orElse(""));
                        parts.put(
                                xml.attribute("Id").orElse(""),
                                String.valueOf(target.getPath()).replaceFirst("^/", ""));
                    }
                }
            }
        }
        return parts;
    }

    private InputStream part(String name) throws IOException {
        return zip.bytes(name)
                .orElseThrow(() -> Refusal.because(
                        Code.INVALID_WORKBOOK, Place.NOWHERE, null, "its part " + name + " is missing"));
    }
}
