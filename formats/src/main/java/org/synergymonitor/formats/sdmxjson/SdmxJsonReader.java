package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.Optional;

import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.MessageReader;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/**
 * Reads data messages in SDMX-JSON 1.0 and 2.x, twice: first what explains the observations, wherever it stands, then the observations, of
 * which none is kept.
 */
public final class SdmxJsonReader implements MessageReader {
    @Override
    public void read(Content content, MessageHandler handler, Findings findings) throws IOException {
        MessageHead head = MessageHeadReader.read(content, findings);
        head.tell(handler);
        Rows rows = new Rows(handler, content.limits().rows());
        JsonCursor.read(content, findings, cursor -> new Message(cursor, head, rows, findings).read());
    }

    private record Message(JsonCursor cursor, MessageHead head, Rows rows, Findings findings) {
        void read() throws IOException {
            cursor.members("", (name, at) -> {
                if (name.equals("data")) {
                    cursor.members(at.field(), this::content);
                } else {
                    content(name, at);
                }
            });
        }

        private void content(String name, Place at) throws IOException {
            if (name.equals("dataSets")) {
                cursor.elements(
                        at.field(), (index, place) -> dataSet(head.dataSets().get(index)));
            } else {
                cursor.skip();
            }
        }

        private void dataSet(DataSetHead dataSet) throws IOException {
            Optional<MessageStructure> structure = head.structure(dataSet, findings);
            if (structure.isPresent()) {
                new DataSetReader(cursor, dataSet, structure.get(), rows, findings).read();
            } else {
                cursor.skipEntries();
            }
        }
    }
}
