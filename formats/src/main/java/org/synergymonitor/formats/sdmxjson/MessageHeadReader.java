package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads all of a message but its observations: what explains them may stand behind them. */
final class MessageHeadReader {
    private final JsonCursor cursor;
    private final Kept kept;
    private final Findings findings;
    private final List<MessageStructure> structures = new ArrayList<>();
    private final List<DataSetHead> dataSets = new ArrayList<>();
    private Optional<Stated> sender = Optional.empty();
    private Optional<Stated> prepared = Optional.empty();
    private Optional<Stated> embargo = Optional.empty();
    private boolean data;
    private boolean errors;

    private MessageHeadReader(JsonCursor cursor, Findings findings) {
        this.cursor = cursor;
        this.kept = new Kept(cursor.limits());
        this.findings = findings;
    }

    /** @throws org.synergymonitor.formats.report.Refusal if anything is wrong, as then no observation can be understood */
    static MessageHead read(Content content, Findings findings) throws IOException {
        MessageHead[] head = new MessageHead[1];
        int before = findings.errors();
        JsonCursor.read(content, findings, it -> head[0] = new MessageHeadReader(it, findings).head());
        if (findings.errors() > before) {
            findings.refuseIfErrors();
        }
        return head[0];
    }

    private MessageHead head() throws IOException {
        cursor.members("", (name, at) -> {
            switch (name) {
                case "meta", "header" -> meta(at);
                case "data" -> cursor.members(at.field(), this::content);
                case "errors" -> {
                    errors = true;
                    cursor.skip();
                }
                default -> content(name, at);
            }
        });
        if (!data) {
            findings.add(Finding.of(Code.UNKNOWN_FORMAT, Place.field("/data"), null)
                    .withHint(
                            errors
                                    ? "this is the error message of a service: it holds no data sets"
                                    : "an SDMX-JSON data message has dataSets and structures; "
                                            + "structure and metadata messages hold no observations"));
        }
        return new MessageHead(sender, prepared, embargo, structures, dataSets);
    }

    private void content(String name, Place at) throws IOException {
        switch (name) {
            case "structure" -> structure(at);
            case "structures" -> cursor.elements(at.field(), (index, place) -> structure(place));
            case "dataSets" -> {
                data = true;
                cursor.elements(
                        at.field(),
                        (index, place) -> dataSets.add(new DataSetHeadReader(cursor, kept, findings).read(place)));
            }
            default -> cursor.skip();
        }
    }

    private void structure(Place at) throws IOException {
        structures.add(new StructureReader(cursor, kept, findings).read(at));
    }

    private void meta(Place at) throws IOException {
        cursor.members(at.field(), (name, place) -> {
            switch (name) {
                case "prepared" -> prepared = Stated.read(cursor, place);
                case "embargoDate" -> embargo = Stated.read(cursor, place);
                case "sender" ->
                    cursor.members(place.field(), (of, each) -> {
                        if (of.equals("id")) {
                            sender = Stated.read(cursor, each);
                        } else {
                            cursor.skip();
                        }
                    });
                default -> cursor.skip();
            }
        });
    }
}
