package org.synergymonitor.ingestion.source;

/** What became of a run. */
public enum Outcome {
    ACCEPTED,
    /** The bytes are those accepted or rejected last, whatever the source says. */
    UNCHANGED,
    /** The source says that it has nothing new. */
    NOT_MODIFIED,
    REJECTED,
    /** Nothing was fetched, or it could not be read. */
    FAILED
}
