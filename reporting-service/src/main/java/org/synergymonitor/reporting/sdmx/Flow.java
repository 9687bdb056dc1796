package org.synergymonitor.reporting.sdmx;

import org.synergymonitor.model.definition.Names;

/** The one dataflow, and the data structure behind it. */
final class Flow {
    static final String AGENCY = "SM";
    static final String ID = "SYNERGY";
    static final String VERSION = "1.0";
    static final Names NAMES = new Names("协同度", "Synergy degree");

    /** As SDMX-CSV names it. */
    static final String REFERENCE = AGENCY + ":" + ID + "(" + VERSION + ")";

    static final String DATAFLOW_URN = "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + REFERENCE;
    static final String STRUCTURE_URN = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + REFERENCE;

    private Flow() {}
}
