package org.synergymonitor.formats.tidy;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.MessageReader;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.StrictJson;
import org.synergymonitor.formats.report.Findings;

/** Reads a release in the project's own JSON: one object with its heading and an array of observations. */
public final class JsonReleaseReader implements MessageReader {
    @Override
    public void read(Content content, MessageHandler handler, Findings findings) throws IOException {
        try (JsonParser json = StrictJson.factory(content.limits()).createParser(content.text())) {
            try {
                new JsonRelease(json, content.limits(), handler, findings).read();
            } catch (JsonProcessingException e) {
                findings.add(StrictJson.malformed(e, json.currentLocation(), content.limits()));
                findings.refuseIfErrors();
            }
        }
    }
}
