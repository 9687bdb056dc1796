package org.synergymonitor.formats.message;

import java.io.IOException;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Findings;

/**
 * Reads one format, streaming: it knows the form of a message and nothing of what its codes mean. What is wrong with the form of a row goes
 * to the findings and the row is not passed on; what makes reading on senseless is a {@link org.synergymonitor.formats.report.Refusal}.
 */
@FunctionalInterface
public interface MessageReader {
    void read(Content content, MessageHandler handler, Findings findings) throws IOException;
}
