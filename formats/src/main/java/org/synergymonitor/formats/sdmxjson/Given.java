package org.synergymonitor.formats.sdmxjson;

import java.util.HashMap;
import java.util.Map;

import org.synergymonitor.formats.report.Place;

/** What one place of a message says: the values of some components, and where each is, or is said to have none. */
final class Given {
    private final Map<String, String> components = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** @param value null for none */
    void put(String id, String value, Place at) {
        places.put(id, at);
        if (value != null) {
            components.put(id, value);
        }
    }

    Map<String, String> components() {
        return components;
    }

    Place place(String id) {
        return places.get(id);
    }
}
