package org.synergymonitor.formats.message;

import org.synergymonitor.formats.report.Place;

/** Is told what a reader finds in a message, in order of appearance. */
public interface MessageHandler {
    void heading(HeadingField field, String text, Place place);

    void row(Row row);
}
