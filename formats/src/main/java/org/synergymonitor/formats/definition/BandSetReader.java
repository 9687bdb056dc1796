package org.synergymonitor.formats.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.BandSet.Measure;
import org.synergymonitor.model.definition.Names;

/** Reads the band sets of one definition. */
final class BandSetReader {
    private final Findings findings;
    private final Map<String, Optional<Measure>> measures = new HashMap<>();

    BandSetReader(Findings findings) {
        this.findings = findings;
    }

    BandSet read(Fields fields) {
        String id = fields.identifier("id");
        if (measures.containsKey(id)) {
            findings.add(Code.DUPLICATE_ID, fields.place("id"), id);
        }
        String version = fields.identifier("version");
        Names names = fields.names("names");
        Measure measure = fields.choice("measure", Measure.class);
        fields.require("measure");
        if (id != null) {
            measures.putIfAbsent(id, Optional.ofNullable(measure));
        }
        List<Band> bands = fields.list("bands", 1, BandSet.MAX_BANDS, new Bounds(measure)::band);
        return fields.checked("", () -> new BandSet(id, version, names, measure, bands));
    }

    /** @return the measure of each set that was read, empty if it could not be */
    Map<String, Optional<Measure>> measures() {
        return measures;
    }

    /** The bounds of one set, each held against the one before. */
    private final class Bounds {
        private final Measure measure;
        private Double before;
        private boolean first = true;

        /** @param measure null if it could not be read: then no bound is wrong for it */
        Bounds(Measure measure) {
            this.measure = measure;
        }

        Band band(Fields fields) {
            Double from =
                    fields.number("from", measure == null ? -Measure.GREATEST : measure.least(), Measure.GREATEST);
            fields.require("from");
            Names names = fields.names("names");
            if (from != null) {
                if (first && measure != null && from != measure.least()) {
                    findings.add(Code.FIRST_BAND, fields.place("from"), from.toString(), measure, measure.least());
                }
                if (before != null && from <= before) {
                    findings.add(Code.BANDS_NOT_ASCENDING, fields.place("from"), from.toString(), before);
                }
                before = from;
            }
            first = false;
            return fields.checked("", () -> new Band(from, names));
        }
    }
}
