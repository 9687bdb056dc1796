package org.synergymonitor.formats.mapping;

import java.util.Optional;

/** The mappings there are. */
@FunctionalInterface
public interface Mappings {
    Optional<DataflowMapping> of(String agency, String dataflow);
}
