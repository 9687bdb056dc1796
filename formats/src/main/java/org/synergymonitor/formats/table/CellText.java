package org.synergymonitor.formats.table;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The text of a string of a workbook: its runs joined, without the phonetic ones. */
final class CellText {
    private CellText() {}

    /** Reads to the end of the element that the reader stands at. */
    static String read(SafeXml xml, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (phonetic == 0 && xml.getLocalName().equals("rPh")) {
                        phonetic = depth;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    phonetic = phonetic == depth ? 0 : phonetic;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (phonetic == 0) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
            if (text.length() > longest) {
                throw Refusal.because(Code.CELL_TOO_LONG, Place.NOWHERE, text.toString(), longest);
            }
        }
        return text.toString();
    }
}
