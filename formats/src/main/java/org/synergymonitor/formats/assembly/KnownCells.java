package org.synergymonitor.formats.assembly;

import java.util.Collection;

/** What is known of a dataflow before a message; asked only if the message builds on it. */
@FunctionalInterface
public interface KnownCells {
    Collection<KnownCell> of(String agency, String dataflow);
}
