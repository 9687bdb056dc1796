package org.synergymonitor.formats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The number formats of a workbook, as far as they make dates of numbers. */
record CellFormats(List<DateForm> byStyle) {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]");
    private static final int FIRST_OF_A_WORKBOOK = 164;

    /** How much of a date a number format shows. */
    enum DateForm {
        NONE,
        YEAR,
        MONTH,
        DAY
    }

    static CellFormats read(SafeXml xml) throws XMLStreamException {
        Map<Integer, DateForm> own = new HashMap<>();
        List<DateForm> byStyle = new ArrayList<>();
        boolean ofCells = false;
        while (xml.nextStart()) {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    own.put(
                            number(xml, "numFmtId"),
                            of(xml.attribute("formatCode").orElse("")));
                case "cellXfs" -> ofCells = true;
                case "cellStyles" -> ofCells = false;
                case "xf" -> {
                    if (ofCells) {
                        int id = number(xml, "numFmtId");
                        byStyle.add(own.getOrDefault(id, id < FIRST_OF_A_WORKBOOK ? builtIn(id) : DateForm.NONE));
                    }
                }
                default -> {}
            }
        }
        return new CellFormats(byStyle);
    }

    DateForm form(int style) {
        return style < 0 || style >= byStyle.size() ? DateForm.NONE : byStyle.get(style);
    }

    static DateForm of(String code) {
        String letters = LITERAL.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.indexOf('0') >= 0 || letters.indexOf('#') >= 0) {
            return DateForm.NONE;
        }
        boolean year = letters.indexOf('y') >= 0;
        if (letters.indexOf('d') >= 0) {
            return DateForm.DAY;
        }
        if (!year) {
            return DateForm.NONE;
        }
        return letters.indexOf('m') >= 0 ? DateForm.MONTH : DateForm.YEAR;
    }

    /** ECMA-376 part 1, 18.8.30, with the formats that a Chinese Excel adds. */
    private static DateForm builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58 -> DateForm.DAY;
            case 17, 27, 36, 50, 52, 57 -> DateForm.MONTH;
            default -> DateForm.NONE;
        };
    }

    private static int number(SafeXml xml, String attribute) {
        return Integer.parseInt(xml.attribute(attribute).orElse("0"));
    }
}
