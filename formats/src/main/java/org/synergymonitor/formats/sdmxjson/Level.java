package org.synergymonitor.formats.sdmxjson;

import java.util.Arrays;
import java.util.Optional;

/** Where in a data set a component is presented. */
enum Level {
    DATA_SET("dataSet"),
    DIMENSION_GROUP("dimensionGroup"),
    SERIES("series"),
    OBSERVATION("observation");

    private final String id;

    Level(String id) {
        this.id = id;
    }

    /** @param name in any case: early messages write {@code dataset} */
    static Optional<Level> of(String name) {
        return Arrays.stream(values())
                .filter(it -> it.id.equalsIgnoreCase(name))
                .findFirst();
    }
}
