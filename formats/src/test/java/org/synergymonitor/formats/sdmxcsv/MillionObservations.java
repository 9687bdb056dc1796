package org.synergymonitor.formats.sdmxcsv;

import java.io.InputStream;
import java.io.Reader;
import java.util.concurrent.atomic.AtomicInteger;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads a million observations, made up row by row, and prints how many it was told of. */
final class MillionObservations {
    static final int COUNT = 1_000_000;

    private MillionObservations() {}

    public static void main(String[] arguments) throws Exception {
        AtomicInteger rows = new AtomicInteger();
        Findings findings = new Findings();
        new SdmxCsvReader().read(new Generated(), counting(rows), findings);
        System.out.println(rows + " rows, " + findings.errors() + " errors");
    }

    private static MessageHandler counting(AtomicInteger rows) {
        return new MessageHandler() {
            @Override
            public void heading(HeadingField field, String text, Place place) {}

            @Override
            public void row(Row row) {
                if (row.component("OBS_VALUE").isPresent()) {
                    rows.incrementAndGet();
                }
            }
        };
    }

    private static final class Generated implements Content {
        @Override
        public Limits limits() {
            return Limits.DEFAULT;
        }

        @Override
        public InputStream bytes() {
            return InputStream.nullInputStream();
        }

        @Override
        public Reader text() {
            return new Rows();
        }
    }

    private static final class Rows extends Reader {
        private static final String HEADER =
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,COMMENT\n";

        private String row = HEADER;
        private int position;
        private int made;

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (position == row.length()) {
                if (made == COUNT) {
                    return -1;
                }
                row = "dataflow,ESTAT:NA_MAIN(1.6.0),M,A,R" + made / 1000 + ",I" + made % 1000 + ",2021," + made
                        + ".5,A,EUR,\"Normal, special and \"\"other\"\" values\"\n";
                made++;
                position = 0;
            }
            int count = Math.min(length, row.length() - position);
            row.getChars(position, position + count, buffer, offset);
            position += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
