package org.synergymonitor.formats.table;

import java.io.IOException;

import org.synergymonitor.formats.payload.Content;

/** Rows and cells, whatever file they are in. */
interface Grid {
    /** Tells the rows in order, until they end or the visitor has enough. */
    void read(Content content, LayoutProfile profile, Visitor visitor) throws IOException;

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Visitor {
        /** @return whether to go on */
        boolean row(GridRow row);
    }
}
