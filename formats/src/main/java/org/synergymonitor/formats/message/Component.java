package org.synergymonitor.formats.message;

/** The ids of the components that mean the same in every dataflow; readers give them these names, however the message writes them. */
public final class Component {
    public static final String REF_AREA = "REF_AREA";
    public static final String INDICATOR = "INDICATOR";
    public static final String TIME_PERIOD = "TIME_PERIOD";
    public static final String REPORTING_YEAR_START_DAY = "REPORTING_YEAR_START_DAY";
    public static final String OBS_VALUE = "OBS_VALUE";
    public static final String OBS_STATUS = "OBS_STATUS";
    public static final String CONF_STATUS = "CONF_STATUS";
    public static final String UNIT_MEASURE = "UNIT_MEASURE";
    public static final String UNIT_MULT = "UNIT_MULT";
    public static final String EMBARGO_TIME = "EMBARGO_TIME";

    private Component() {}
}
