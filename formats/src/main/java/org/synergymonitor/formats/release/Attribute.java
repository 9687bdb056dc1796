package org.synergymonitor.formats.release;

import java.util.Arrays;
import java.util.Optional;

/** What can be said of an observation, and how it is called in JSON and in CSV. */
enum Attribute {
    REF_AREA("refArea", "ref_area", true),
    INDICATOR("indicator", "indicator", true),
    TIME_PERIOD("timePeriod", "time_period", true),
    VALUE("value", "value", true),
    OBS_STATUS("obsStatus", "obs_status", false),
    UNIT("unit", "unit", false),
    CONF_STATUS("confStatus", "conf_status", false);

    private final String json;
    private final String csv;
    private final boolean required;

    Attribute(String json, String csv, boolean required) {
        this.json = json;
        this.csv = csv;
        this.required = required;
    }

    String json() {
        return json;
    }

    String csv() {
        return csv;
    }

    boolean required() {
        return required;
    }

    static Optional<Attribute> ofJson(String name) {
        return Arrays.stream(values()).filter(it -> it.json.equals(name)).findFirst();
    }

    static Optional<Attribute> ofCsv(String name) {
        return Arrays.stream(values()).filter(it -> it.csv.equals(name)).findFirst();
    }
}
