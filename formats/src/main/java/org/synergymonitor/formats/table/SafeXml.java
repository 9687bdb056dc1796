package org.synergymonitor.formats.table;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** XML of which nothing is believed: a document type, and with it every entity, is refused. */
final class SafeXml extends StreamReaderDelegate {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private SafeXml(XMLStreamReader reader) {
        super(reader);
    }

    static SafeXml of(InputStream bytes) throws XMLStreamException {
        return new SafeXml(FACTORY.createXMLStreamReader(bytes));
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == DTD || event == ENTITY_REFERENCE) {
            throw Refusal.because(Code.INVALID_WORKBOOK, Place.NOWHERE, null, "it holds a document type or an entity");
        }
        return event;
    }

    /** @return whether there is one more start of an element, which the reader then stands at */
    boolean nextStart() throws XMLStreamException {
        while (hasNext()) {
            if (next() == START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** @return the value of an attribute, whatever its namespace */
    Optional<String> attribute(String name) {
        for (int index = 0; index < getAttributeCount(); index++) {
            if (getAttributeLocalName(index).equals(name)) {
                return Optional.of(getAttributeValue(index));
            }
        }
        return Optional.empty();
    }
}
