package org.synergymonitor.formats.table;

import java.io.IOException;

import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.MessageReader;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Findings;

/** Reads a table by its layout: a row for each figure. A blank or unpublished cell is no row: it neither is 0 nor voids a former figure. */
public final class TableReader implements MessageReader {
    private final LayoutProfile profile;
    private final Grid grid;

    private TableReader(LayoutProfile profile, Grid grid) {
        this.profile = profile;
        this.grid = grid;
    }

    public static TableReader ofCsv(LayoutProfile profile) {
        return new TableReader(profile, new CsvGrid());
    }

    public static TableReader ofWorkbook(LayoutProfile profile) {
        return new TableReader(profile, new WorkbookGrid());
    }

    @Override
    public void read(Content content, MessageHandler handler, Findings findings) throws IOException {
        TableWalk walk = new TableWalk(profile, handler, findings);
        grid.read(content, profile, walk);
        walk.end();
    }
}
