package org.synergymonitor.formats.sdmxjson;

/** JSON pointers, whose names are shortened, so that a hostile one does not fill the report. */
final class Pointer {
    private static final int LONGEST_NAME = 100;

    private Pointer() {}

    static String to(String parent, String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return parent + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
