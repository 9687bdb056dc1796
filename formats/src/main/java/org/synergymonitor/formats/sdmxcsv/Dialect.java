package org.synergymonitor.formats.sdmxcsv;

import java.util.Map;
import java.util.function.Function;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.report.Place;

/** What an office writes in another way than SDMX-CSV does. */
interface Dialect {
    /** @return the id of the component that a header calls so */
    default String component(String header) {
        return header;
    }

    /** Rewrites the components of a row. */
    default void rewrite(Action action, Map<String, String> components, Function<String, Place> places) {}
}
