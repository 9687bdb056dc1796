package org.synergymonitor.ingestion.dataflow;

import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** A data set of an agency, as a path names it; neither part holds what separates them in a key. */
public record Dataflow(String agency, String id) {
    private static final int LONGEST = 64;
    private static final String SEPARATOR = ":";

    /** @throws org.synergymonitor.formats.report.Refusal if either can be no name of one */
    public static Dataflow of(String agency, String id) {
        Findings findings = new Findings();
        check(agency, "agency", findings);
        check(id, "dataflow", findings);
        findings.refuseIfErrors();
        return new Dataflow(agency, id);
    }

    /** @return {@code agency:dataflow} */
    public String key() {
        return agency + SEPARATOR + id;
    }

    /** @param key as {@link #key()} gives it */
    static Dataflow ofKey(String key) {
        String[] parts = key.split(SEPARATOR, 2);
        return new Dataflow(parts[0], parts[1]);
    }

    private static void check(String text, String parameter, Findings findings) {
        if (!Texts.isValid(text, LONGEST) || text.contains(SEPARATOR) || text.contains("/")) {
            findings.add(Finding.of(Code.INVALID_TEXT, Place.field(parameter), text, LONGEST)
                    .withHint("nor may there be ':' or '/' in it"));
        }
    }
}
