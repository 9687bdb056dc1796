package org.synergymonitor.formats.assembly;

import java.util.Optional;

import org.synergymonitor.formats.message.Row;

final class Attributes {
    private static final String NOT_APPLICABLE = "#N/A";

    private Attributes() {}

    /** @return the value of an attribute, if it has one that means something */
    static Optional<String> of(Row row, String component) {
        return row.component(component).filter(it -> !it.equals(NOT_APPLICABLE));
    }
}
