package org.synergymonitor.access;

import java.util.List;

/** The roles, each of which includes those before it. */
public final class Role {
    /** Reads snapshots, series, alerts, definitions, releases. */
    public static final String READER = "reader";

    /** Sends in releases and says how they are read: mappings, profiles, calendars, embargoes, backfills. */
    public static final String PUBLISHER = "publisher";

    /** Defines systems and decides who is asked and who is told: sources, destinations, mutes. */
    public static final String OPERATOR = "operator";

    static final List<String> ASCENDING = List.of(READER, PUBLISHER, OPERATOR);

    private Role() {}
}
