package org.synergymonitor.formats.message;

/** What a message can say about itself as a whole. */
public enum HeadingField {
    AGENCY("agency"),
    DATAFLOW("dataflow"),
    /** When the bureau published it, ISO 8601 with offset. */
    RELEASED_AT("releasedAt"),
    /** Before which nothing of it may be seen, ISO 8601 with offset. */
    EMBARGO_UNTIL("embargoUntil");

    private final String parameter;

    HeadingField(String parameter) {
        this.parameter = parameter;
    }

    /** @return its name as a parameter of a request */
    public String parameter() {
        return parameter;
    }
}
