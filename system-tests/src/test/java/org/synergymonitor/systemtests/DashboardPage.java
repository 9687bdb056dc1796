package org.synergymonitor.systemtests;

import java.util.Locale;

/** The pages, each of a system with real data. */
enum DashboardPage {
    OVERVIEW("/"),
    SYSTEM("/systems/china"),
    HISTORY("/systems/china/history"),
    ALERTS("/systems/china/alerts"),
    DEFINITION("/systems/china/definition"),
    BRIEFING("/systems/china/briefing"),
    RELEASES("/releases");

    private final String path;

    DashboardPage(String path) {
        this.path = path;
    }

    String path(String language) {
        return path + "?lang=" + language;
    }

    /** @return whether a reader without scripts sees everything on it */
    boolean worksWithoutScripts() {
        return this != RELEASES;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
