package org.synergymonitor.formats.sdmxcsv;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.message.Action;

/** The forms of SDMX-CSV, which the first term of the header tells apart. */
enum Form {
    /** 2.0 and 2.1. */
    SDMX_2("STRUCTURE", Action.MERGE),
    SDMX_1("DATAFLOW", Action.STATE),
    /** The {@code csvdata} of the European Central Bank. */
    ECB("KEY", Action.STATE);

    private static final Set<String> ONLY_IN_2 = Set.of(RowStructure.ID_COLUMN, "SERIES_KEY", "OBS_KEY");

    private final String term;
    private final Action action;

    Form(String term, Action action) {
        this.term = term;
        this.action = action;
    }

    static Optional<Form> of(String header) {
        String first = header.replaceFirst("\\[[^\\[\\]]*]$", "");
        return Arrays.stream(values()).filter(it -> it.term.equals(first)).findFirst();
    }

    /** @return what a row does if it does not say */
    Action action() {
        return action;
    }

    /** @return whether the column is no component */
    boolean reserves(String header) {
        return header.equals(RowAction.COLUMN) || (this == SDMX_2 && ONLY_IN_2.contains(header));
    }
}
